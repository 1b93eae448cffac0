// The word lists of words.txt, ready to be asked.
#pragma once

#include <cstddef>
#include <string_view>

namespace backstory::language {

extern const std::string_view kWordLists;  // words.txt as it stands

// How an abbreviation bears on the end of a sentence.
enum class Abbreviation { none, title, number, month, clock, other };

// `word` as written, without its last full stop: "Mr", "U.S" (letters parted by full stops are always one),
// "a.m".
Abbreviation find_abbreviation(std::string_view word);

// These take lower-case words.
bool is_sentence_starter(std::string_view lower);
bool follows_clock(std::string_view lower);
bool is_report_verb(std::string_view lower);
bool keeps_hyphen(std::string_view lower);  // with the hyphen: "anti-"
bool is_unit(std::string_view lower);
bool takes_letter(std::string_view lower);  // "plan" B, "hepatitis" C
// Is a number with a full stop between these two an ordinal ("am" 3. "oktober"), so that no sentence ends
// there?
bool takes_ordinal(std::string_view lower_before, std::string_view lower_after);
bool precedes_day(std::string_view lower);  // "am" 3. 10.
bool is_domain(std::string_view lower);
// Bytes of the first of the two tokens in "cannot"; 0 for a word of one token.
std::size_t find_joint(std::string_view lower);

}  // namespace backstory::language
