// scene/ holds the second waist: a Scene is every mark at its final place, in px of the canvas, and nothing
// left to decide. It can be written as text and compared, and checked. It never knows what a timeline is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"

namespace backstory::scene {

// What a node is for; the checker and the accessibility of the outputs go by it.
enum class Role {
  none,
  background,
  furniture,   // title, deck, source, credit, note, key
  axis,        // line, ticks and their labels
  list,        // holds the events
  event,       // one event: its mark, leader and words
  mark,        // carries the date: its place is meaningful
  leader,      // from a mark to its words
  label,       // words of an event
  date,        // the date of an event, in words
  decoration,  // everything that may be covered
};
std::string_view role_name(Role role);

struct Stroke {
  Colour colour;
  double width_px = 1;
  std::vector<double> dashes_px;
};

enum class Anchor { start, middle, end };

// One line of words at its baseline.
struct TextRun {
  Point origin;  // baseline; x is the left end, the middle or the right end, as `anchor` says
  std::string text;
  double width_px = 0;  // as measured
};

// Words already broken and placed, all lines in one style.
struct Text {
  std::vector<TextRun> runs;
  std::string family;
  double size_px = 0;
  int weight = 400;
  bool italic = false;
  bool tabular_figures = false;
  Colour colour;
  Anchor anchor = Anchor::start;
  double ascent_px = 0;  // for bounds: above the baseline
  double descent_px = 0;
  std::string theme_class;  // names the colour, so that a stylesheet can change it: "ink", "muted", "accent"
  Role role = Role::none;
};

// A closed shape: rectangle (with corner radius), circle or polygon.
struct Shape {
  enum class Kind { rect, circle, polygon };
  Kind kind = Kind::rect;
  Rect rect;                  // rect; the circle's bounding box
  double radius_px = 0;       // rect: of its corners
  std::vector<Point> points;  // polygon
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
  std::string fill_class;  // as Text::theme_class
  std::string stroke_class;
  Role role = Role::none;
};

// An open line through two points or more.
struct Line {
  std::vector<Point> points;
  Stroke stroke;
  std::string stroke_class;
  Role role = Role::none;
};

struct Image {
  Rect rect;
  std::string media_type;  // "image/png"
  std::string bytes;
  std::string alt;
  Role role = Role::none;
};

struct Group;
using Node = std::variant<Group, Shape, Line, Text, Image>;

struct Group {
  std::string id;  // unique in the scene; outputs put the scene's own prefix before it
  Role role = Role::none;
  std::string label;  // for people who hear the graphic: "Oct. 31, 2024: Ferry sails again"
  std::string link;   // http(s) or mailto, "" for none
  std::vector<Node> children;
  std::string track = {};  // of an event: which track it belongs to, "" for none
};

// Of an event's mark: what the checker compares with the scale.
struct MarkPlace {
  std::string event_id;    // the id of the event's group
  double expected_px = 0;  // where the scale puts the date, along the axis
  double actual_px = 0;
};

// Which way time runs on the canvas: the axis of MarkPlace, and the way in which labels must follow each
// other.
enum class Direction { right, down, left };

// A colour by the name that Text::theme_class, Shape::fill_class … give it.
struct ClassColour {
  std::string theme_class;
  Colour colour;
};

struct Scene {
  Size size;
  double margin_px = 0;  // nothing is drawn outside the canvas less this
  std::string id;        // prefix of all ids in outputs; [a-z][a-z0-9-]*
  std::string title;
  std::string description;  // one or two sentences: number of events, span, the two most important
  std::string credit;       // whose the picture is, "" for nobody named: for the metadata of outputs
  std::string language;     // BCP 47
  Colour background;
  // Of a theme with a dark twin: every class that the scene uses, and "background". Empty: light stays light.
  std::vector<ClassColour> dark_colours;
  bool right_to_left = false;   // of the title's script; which end of a line Anchor::start means: see TextRun
  double smallest_text_px = 0;  // what the size preset demands
  Group root;
  Direction time_direction = Direction::right;
  std::vector<MarkPlace> places;  // in time order
  std::size_t events_total = 0;   // of the timeline, hidden ones left out
  std::vector<std::string>
      events_left_out;  // ids of groups or of events that have none; counted on the graphic
};

Rect bounds(const Node& node);  // text by its measured width, ascent and descent; lines and outlines with
                                // their stroke
Rect bounds(const TextRun& run, const Text& text);
double left_end(const TextRun& run, Anchor anchor);  // x of the line's left end

// Two decimals at most, no trailing zeros, no negative zero: how coordinates are written everywhere.
std::string format_px(double value);

// The scene as text, one node a line, indented by depth, two decimals at most: what golden tests compare.
std::string format_scene(const Scene& scene);

}  // namespace backstory::scene
