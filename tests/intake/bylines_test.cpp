// The byline names the authors in the credit line; a dateline is no part of the first sentence.
#include <catch2/catch.hpp>

#include "intake/byline.h"

namespace backstory::intake {
namespace {

std::string show(std::string_view block) {
  return read_byline(block).value_or("none");
}

std::string show_dateline(std::string_view paragraph) {
  const auto span = find_dateline(paragraph);
  return span ? std::string(span->of(paragraph)) : "none";
}

TEST_CASE("names come without the words around them") {
  CHECK(show("By Lena Marsh") == "Lena Marsh");
  CHECK(show("BY LENA MARSH AND TOMÁS O'REYES") == "Lena Marsh and Tomás O'Reyes");
  CHECK(show("By Lena Marsh, Tomás Reyes and Ana de la Cruz") ==
        "Lena Marsh, Tomás Reyes and Ana de la Cruz");
  CHECK(show("By Lena Marsh, Staff Writer") == "Lena Marsh");
  CHECK(show("by Lena Marsh Monday, November 18, 2019") == "Lena Marsh");
  CHECK(show("By Lena Marsh | Nov. 1, 2024 | Updated Nov. 3, 2024") == "Lena Marsh");
  CHECK(show("By Lena Marsh @lmarsh") == "none");
  CHECK(show("By the numbers") == "none");
  CHECK(show("By Tuesday Night, the river had risen.") == "none");
  CHECK(show("Lena Marsh") == "none");
  CHECK(clean_authors("Lena Marsh") == "Lena Marsh");
  CHECK(clean_authors("The Record News Desk") == "");
}

TEST_CASE("datelines end at their dash") {
  CHECK(show_dateline("KYIV, Oct. 31 (Reuters) — Troops moved.") == "KYIV, Oct. 31 (Reuters) —");
  CHECK(show_dateline("PORT ALDER — The ferry sailed.") == "PORT ALDER —");
  CHECK(show_dateline("WASHINGTON (AP) -- The council met.") == "WASHINGTON (AP) --");
  CHECK(show_dateline("O’SMACH, Cambodia (AP)_ The commander left.") == "O’SMACH, Cambodia (AP)_");
  CHECK(show_dateline("London (CNN) - It rained.") == "London (CNN) -");
  CHECK(show_dateline("INDEPENDENCE, MO. (AP)--") == "INDEPENDENCE, MO. (AP)--");
  CHECK(show_dateline("DUBAI, United Arab Emirates – The airline grew.") == "DUBAI, United Arab Emirates –");
  CHECK(show_dateline("The council — which met on Monday — agreed.") == "none");
  CHECK(show_dateline("Port Alder is a town — a small one.") == "none");
  CHECK(show_dateline("A well-known mayor left.") == "none");
  CHECK(show_dateline("") == "none");
}

}  // namespace
}  // namespace backstory::intake
