#include "cli/inspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/json.h"
#include "base/utf8.h"
#include "cli/console.h"

namespace backstory::cli {
namespace {

using scene::Verdict;

constexpr std::size_t kGap = 2;
constexpr std::string_view kLegend =
    "~ holds, but could be better   ! does not hold   – nothing to measure\n";

using Row = std::vector<std::string>;

std::string short_number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string_view mark_of(Verdict verdict) {
  if (verdict == Verdict::fails) return "!";
  return verdict == Verdict::enough ? "~" : "";
}

std::string cell_of(const scene::Measurement& measurement) {
  if (measurement.verdict == Verdict::none) return "–";
  std::string text;
  for (const scene::Value& value : measurement.values) {
    text += (text.empty() ? "" : ", ") + short_number(value.value);
  }
  return text + std::string(mark_of(measurement.verdict));
}

std::string name_of(const scene::Measurement& measurement) {
  std::string name(measurement.name);
  if (measurement.values.size() < 2) return name;
  std::string parts;
  for (const scene::Value& value : measurement.values) {
    parts += (parts.empty() ? "" : ", ") + std::string(value.name);
  }
  return name + ": " + parts;
}

std::string align(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string room(widths[i] - display_width(row[i]), ' ');
      line += i == 0 ? room + row[i] : row[i] + room;
      line += std::string(kGap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string events_of(const scene::Scene& scene) {
  const std::size_t shown = scene.events_total - scene.events_left_out.size();
  if (shown == scene.events_total) return count_words(shown, "event");
  return fmt::format("{} of {}", shown, count_words(scene.events_total, "event"));
}

Json json_of(const scene::Measurement& measurement) {
  Json json{{"number", measurement.number}, {"name", measurement.name}};
  if (measurement.verdict == Verdict::none) {
    json["value"] = nullptr;
  } else if (measurement.values.size() == 1) {
    json["value"] = measurement.values.front().value;
  } else {
    Json values = Json::object();
    for (const scene::Value& value : measurement.values) values[std::string(value.name)] = value.value;
    json["value"] = std::move(values);
  }
  json["must"] = measurement.must;
  json["aim"] = measurement.aim;
  json["verdict"] = scene::verdict_name(measurement.verdict);
  return json;
}

Json json_of(const Inspection& one) {
  Json json{{"size", one.size},
            {"width", one.scene.size.width},
            {"height", one.scene.size.height},
            {"template", one.template_name},
            {"reason", one.reason},
            {"theme", one.theme_name},
            {"events", one.scene.events_total},
            {"left_out", one.scene.events_left_out}};
  if (one.metrics.empty()) return json;
  Json metrics = Json::array();
  for (const scene::Measurement& measurement : one.metrics) metrics.push_back(json_of(measurement));
  json["metrics"] = std::move(metrics);
  Json findings = Json::array();
  for (const scene::Finding& finding : one.findings) {
    findings.push_back(Json{{"number", static_cast<int>(finding.metric)}, {"message", finding.message}});
  }
  json["findings"] = std::move(findings);
  return json;
}

}  // namespace

std::string format_choices(const std::vector<Inspection>& inspections) {
  std::vector<Row> rows;
  for (const Inspection& one : inspections) {
    rows.push_back({one.size, fmt::format("{:.0f} × {:.0f} px", one.scene.size.width, one.scene.size.height),
                    events_of(one.scene), one.template_name, one.reason});
  }
  return align(rows);
}

std::string format_metrics_table(const std::vector<Inspection>& inspections) {
  if (inspections.empty() || inspections.front().metrics.empty()) return "";
  std::vector<Row> rows{{"", "METRIC", "MUST", "AIM"}};
  for (const Inspection& one : inspections) rows.front().push_back(one.size);
  for (std::size_t i = 0; i < inspections.front().metrics.size(); ++i) {
    // How much a picture should hold differs by its size: of the smallest type the first one's is not told.
    scene::Measurement first = inspections.front().metrics[i];
    for (const Inspection& one : inspections) {
      if (one.metrics[i].must != first.must) first.must = first.aim = "by size";
      if (one.metrics[i].values.size() > first.values.size()) first.values = one.metrics[i].values;
    }
    Row row{std::to_string(first.number), name_of(first), first.must, first.aim};
    for (const Inspection& one : inspections) row.push_back(cell_of(one.metrics[i]));
    rows.push_back(std::move(row));
  }
  std::string out = align(rows) + std::string(kLegend);
  for (const Inspection& one : inspections) {
    for (const scene::Finding& finding : one.findings) {
      out += fmt::format("{}: {}\n", one.size, scene::format_finding(finding));
    }
  }
  return out;
}

std::string format_inspection_json(const std::vector<Inspection>& inspections) {
  Json rows = Json::array();
  for (const Inspection& one : inspections) rows.push_back(json_of(one));
  return format_json(rows);
}

}  // namespace backstory::cli
