// What stands around an article on a page and is none of it; the words are in furniture.txt.
#pragma once

#include <string_view>

namespace backstory::intake {

extern const std::string_view kFurnitureText;  // furniture.txt as it stands

// The whole block is furniture wherever it stands: "Continue Reading", "Share".
bool is_furniture_line(std::string_view block);

// "World", "Politics": furniture above an article, a heading inside it.
bool is_section_name(std::string_view block);

// A line that points elsewhere: "Read more: …", "Sign up for …".
bool is_promo(std::string_view block);

// A paragraph that asks the reader to subscribe, sign up or download: it has two or more of such phrases.
bool is_invitation(std::string_view block);

// A block about the author, which is furniture at the end of a text: "Reach her at …".
bool is_author_note(std::string_view block);

// "Published" or "Posted on", where the page has a date.
bool is_date_label(std::string_view block);

}  // namespace backstory::intake
