// Values that options take, checked while the command line is read.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "calendar/zone.h"

namespace backstory::cli {

// One of these words; else the message names the nearest.
CLI::Validator one_of(std::vector<std::string> words);

// The words of an option's one_of; none where it takes others too.
std::vector<std::string> choices_of(CLI::Option& option);

// A decimal number between the two.
CLI::Validator number_between(double least, double most);

// A day as calendar::parse_date reads it ("2024-11-01", "Nov. 1, 2024"). Fails, as usage, on anything else.
calendar::Date parse_day(const std::string& option, const std::string& text);

// A zone as calendar::parse_zone reads it. Fails, as usage, on anything else, naming the nearest.
calendar::Zone parse_timezone(const std::string& option, const std::string& text);

// "; did you mean 'wide'?", for the end of a message; "" when nothing is near.
std::string suggest(const std::string& word, const std::vector<std::string>& words);

}  // namespace backstory::cli
