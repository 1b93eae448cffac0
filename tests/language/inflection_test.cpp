// A label with "flee" for "fled" or "signd" for "signed" is one that an editor has to write again.
#include "language/inflection.h"

#include <catch2/catch.hpp>

namespace backstory::language {
namespace {

TEST_CASE("lemmas of the text's forms") {
  struct Example {
    const char* form;
    Xpos xpos;
    const char* lemma;
  };
  const std::vector<Example> examples = {
      {"signed", Xpos::vbd, "sign"},
      {"fled", Xpos::vbd, "flee"},
      {"Ceased", Xpos::vbn, "cease"},
      {"was", Xpos::vbd, "be"},
      {"'s", Xpos::vbz, "be"},
      {"'s", Xpos::pos, "'s"},
      {"has", Xpos::vbz, "have"},
      {"goes", Xpos::vbz, "go"},
      {"dies", Xpos::vbz, "die"},
      {"carries", Xpos::vbz, "carry"},
      {"pushes", Xpos::vbz, "push"},
      {"focuses", Xpos::vbz, "focus"},
      {"releases", Xpos::vbz, "release"},
      {"hoping", Xpos::vbg, "hope"},
      {"hopping", Xpos::vbg, "hop"},
      {"lying", Xpos::vbg, "lie"},
      {"planned", Xpos::vbn, "plan"},
      {"called", Xpos::vbn, "call"},
      {"tried", Xpos::vbd, "try"},
      {"found", Xpos::vbd, "find"},
      {"founded", Xpos::vbd, "found"},
      {"taken", Xpos::vbn, "take"},
      {"left", Xpos::vbd, "leave"},
      {"blogged", Xpos::vbd, "blog"},
      {"countries", Xpos::nns, "country"},
      {"men", Xpos::nns, "man"},
      {"crises", Xpos::nns, "crisis"},
      {"buses", Xpos::nns, "bus"},
      {"prices", Xpos::nns, "price"},
      {"churches", Xpos::nns, "church"},
      {"people", Xpos::nns, "people"},
      {"better", Xpos::jjr, "good"},
      {"larger", Xpos::jjr, "large"},
      {"biggest", Xpos::jjs, "big"},
      {"earlier", Xpos::rbr, "early"},
      {"them", Xpos::prp, "they"},
      {"n’t", Xpos::rb, "not"},
      {"Putin", Xpos::nnp, "Putin"},
      {"States", Xpos::nnps, "State"},
      {"The", Xpos::dt, "the"},
      {"", Xpos::nn, ""},
      {"s", Xpos::vbz, "be"},
  };
  for (const Example& example : examples) {
    INFO(example.form);
    CHECK(find_lemma(example.form, example.xpos) == example.lemma);
  }
}

TEST_CASE("forms of a headline's verbs") {
  struct Example {
    const char* lemma;
    const char* singular;
    const char* past;
    const char* participle;
    const char* present_participle;
  };
  const std::vector<Example> examples = {
      {"sign", "signs", "signed", "signed", "signing"},
      {"be", "is", "was", "been", "being"},
      {"have", "has", "had", "had", "having"},
      {"do", "does", "did", "done", "doing"},
      {"go", "goes", "went", "gone", "going"},
      {"die", "dies", "died", "died", "dying"},
      {"carry", "carries", "carried", "carried", "carrying"},
      {"deploy", "deploys", "deployed", "deployed", "deploying"},
      {"push", "pushes", "pushed", "pushed", "pushing"},
      {"veto", "vetoes", "vetoed", "vetoed", "vetoing"},
      {"plan", "plans", "planned", "planned", "planning"},
      {"visit", "visits", "visited", "visited", "visiting"},
      {"cancel", "cancels", "canceled", "canceled", "canceling"},
      {"control", "controls", "controlled", "controlled", "controlling"},
      {"sell", "sells", "sold", "sold", "selling"},
      {"resell", "resells", "resold", "resold", "reselling"},
      {"relay", "relays", "relayed", "relayed", "relaying"},
      {"cut", "cuts", "cut", "cut", "cutting"},
      {"flee", "flees", "fled", "fled", "fleeing"},
      {"panic", "panics", "panicked", "panicked", "panicking"},
      {"begin", "begins", "began", "begun", "beginning"},
      {"outlaw", "outlaws", "outlawed", "outlawed", "outlawing"},
      {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"},
      {"oversee", "oversees", "oversaw", "overseen", "overseeing"},
      {"deepfake", "deepfakes", "deepfaked", "deepfaked", "deepfaking"},
  };
  for (const Example& example : examples) {
    INFO(example.lemma);
    CHECK(present_form(example.lemma, Number::singular) == example.singular);
    CHECK(past_form(example.lemma) == example.past);
    CHECK(past_participle(example.lemma) == example.participle);
    CHECK(present_participle(example.lemma) == example.present_participle);
  }
  CHECK(present_form("be", Number::plural) == "are");
  CHECK(present_form("sign", Number::plural) == "sign");
}

TEST_CASE("the lemma of a form that was made is the verb again") {
  for (const char* lemma : {"sign", "take", "carry", "plan", "visit", "cancel", "flee", "begin", "push",
                            "release", "hope", "hop", "resign", "agree", "panic", "die"}) {
    INFO(lemma);
    CHECK(find_lemma(present_form(lemma, Number::singular), Xpos::vbz) == lemma);
    CHECK(find_lemma(past_form(lemma), Xpos::vbd) == lemma);
    CHECK(find_lemma(past_participle(lemma), Xpos::vbn) == lemma);
    CHECK(find_lemma(present_participle(lemma), Xpos::vbg) == lemma);
  }
}

}  // namespace
}  // namespace backstory::language
