# Warnings and sanitizers as interface targets: every room and test links to both.
add_library(backstory_warnings INTERFACE)
target_compile_options(backstory_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-qual -Woverloaded-virtual $<$<CONFIG:Debug>:-Wnull-dereference>)

# What g++ 12 sees where there is nothing: optimised, overlapping copies in std::string (GCC bug 105651) and null
# pointers; with sanitizers, values of std::regex that may be uninitialised.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(backstory_warnings INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()

option(BACKSTORY_WERROR "Turn warnings into errors" OFF)
if(BACKSTORY_WERROR)
  target_compile_options(backstory_warnings INTERFACE -Werror)
endif()

add_library(backstory_hardening INTERFACE)
set(BACKSTORY_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=")
if(BACKSTORY_SANITIZE)
  target_compile_options(backstory_hardening INTERFACE
    -fsanitize=${BACKSTORY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(backstory_hardening INTERFACE -fsanitize=${BACKSTORY_SANITIZE})
  target_compile_options(backstory_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
else()
  target_compile_options(backstory_hardening INTERFACE
    -fstack-protector-strong $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
  target_link_options(backstory_hardening INTERFACE -Wl,-z,relro,-z,now)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
