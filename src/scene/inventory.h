// A scene laid out flat, as the checks need it: every line of words, shape and drawn line in paint order,
// with the event that it belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace backstory::scene {

struct Words {
  const Text* text = nullptr;
  const TextRun* run = nullptr;
  const Group* event = nullptr;
  std::size_t paint = 0;  // what was painted before has a smaller one
  Rect ink;               // where letters are: capitals and descenders, without the room for accents
};

struct DrawnShape {
  const Shape* shape = nullptr;
  const Group* event = nullptr;
  std::size_t paint = 0;
  Rect box;
};

struct DrawnLine {
  const Line* line = nullptr;
  const Group* event = nullptr;
  std::size_t paint = 0;
};

struct DrawnEvent {
  const Group* group = nullptr;
  std::vector<const Text*> labels;  // role label, with words
  Rect words;                       // around its labels and dates
  Rect mark;
};

struct Inventory {
  std::vector<Words> words;
  std::vector<DrawnShape> shapes;
  std::vector<DrawnLine> lines;
  std::vector<const Image*> images;
  std::vector<DrawnEvent> events;  // in the order of the scene, which is that of time
};

Inventory take_inventory(const Scene& scene);

// `"Ferry sails" (label of ferry) at (12, 34)`
std::string describe(const Words& words);
std::string describe(const DrawnShape& shape);
std::string describe(const DrawnLine& line);

}  // namespace backstory::scene
