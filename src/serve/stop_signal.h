// SIGTERM and SIGINT as something to wait for.
#pragma once

namespace backstory::serve {

// While it lives they end nothing; threads that are started then inherit that. One at a time.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  int descriptor() const { return descriptor_; }  // readable once one came

 private:
  int descriptor_ = -1;
};

}  // namespace backstory::serve
