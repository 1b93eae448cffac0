#include "serve/openapi.h"

#include "base/json.h"
#include "base/utf8.h"
#include "serve/http.h"

namespace backstory::serve {
namespace {

Json text_schema() {
  return {{"type", "string"}};
}

Json describe_content(const std::vector<std::string_view>& types) {
  Json content = Json::object();
  for (const std::string_view type : types) {
    const bool is_json = type == "application/json";
    content[std::string(type)] = {{"schema", is_json ? Json::object() : text_schema()}};
  }
  return content;
}

Json describe_parameters(const Route& route) {
  Json parameters = Json::array();
  std::string_view rest = route.pattern;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}');
    parameters.push_back({{"name", rest.substr(open + 1, close - open - 1)},
                          {"in", "path"},
                          {"required", true},
                          {"schema", text_schema()}});
    rest.remove_prefix(close + 1);
  }
  for (const Parameter& parameter : route.parameters) {
    parameters.push_back({{"name", parameter.name},
                          {"in", "query"},
                          {"description", parameter.description},
                          {"required", parameter.required},
                          {"schema", text_schema()}});
  }
  return parameters;
}

Json describe_responses(const Route& route) {
  Json responses = Json::object();
  responses["200"] = {{"description", status_reason(200)},
                      {"content", describe_content(route.response_types)}};
  for (const int status : route.statuses) {
    Json response{{"description", status_reason(status)}};
    const bool is_problem = status >= 400;
    if (is_problem) {
      response["content"] = {{"application/json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}};
    } else if (status == 201) {
      response["content"] = describe_content(route.response_types);
    }
    responses[std::to_string(status)] = std::move(response);
  }
  return responses;
}

Json describe(const Route& route) {
  Json operation{{"summary", route.summary}};
  if (Json parameters = describe_parameters(route); !parameters.empty()) {
    operation["parameters"] = std::move(parameters);
  }
  if (!route.request_types.empty()) {
    operation["requestBody"] = {{"required", true}, {"content", describe_content(route.request_types)}};
  }
  operation["responses"] = describe_responses(route);
  if (route.access == Route::Access::token) operation["security"] = Json::array({{{"token", Json::array()}}});
  if (route.access == Route::Access::guarded) {
    operation["security"] = Json::array({{{"token", Json::array()}}, Json::object()});
  }
  return operation;
}

Json problem_schema() {
  const Json fault{{"code", text_schema()},
                   {"message", text_schema()},
                   {"line", {{"type", "integer"}}},
                   {"column", {{"type", "integer"}}}};
  Json error = fault;
  error["diagnostics"] = {{"type", "array"}, {"items", {{"type", "object"}, {"properties", fault}}}};
  return {{"type", "object"},
          {"required", {"error"}},
          {"properties",
           {{"error", {{"type", "object"}, {"required", {"code", "message"}}, {"properties", error}}}}}};
}

}  // namespace

std::string write_openapi(const std::vector<Route>& routes, std::string_view version) {
  Json paths = Json::object();
  for (const Route& route : routes) {
    paths[std::string(route.pattern)][to_lower(route.method)] = describe(route);
  }
  const Json token{{"type", "http"}, {"scheme", "bearer"}};
  return format_json(
      {{"openapi", "3.1.0"},
       {"info",
        {{"title", "Backstory"},
         {"description", "Articles to timelines, timelines to pictures and embeds."},
         {"version", version}}},
       {"paths", paths},
       {"components",
        {{"securitySchemes", {{"token", token}}}, {"schemas", {{"Problem", problem_schema()}}}}}});
}

}  // namespace backstory::serve
