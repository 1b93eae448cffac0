#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <thread>

#include "base/json.h"
#include "serve/client.h"
#include "serve/embed_page.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

constexpr const char* kYaml = "Content-Type: application/yaml\r\n";
constexpr const char* kStory =
    "backstory: 1\ntitle: A ferry\nevents:\n  - date: 1987\n    label: The ferry is sold\n"
    "  - date: 2024-10-31\n    label: A new one sails\n";

std::string error_code(const std::string& response) {
  return Json::parse(body_of(response))["error"]["code"];
}

serve::ServiceOptions with_store(const std::string& name) {
  serve::ServiceOptions options = service_options();
  options.store = std::filesystem::temp_directory_path() / fmt::format("backstory-{}-{}", name, ::getpid());
  std::filesystem::remove_all(options.store);
  return options;
}

// A worker that never answers, and one that dies of what it is asked.
serve::ServiceOptions with_worker(const char* script) {
  serve::ServiceOptions options = service_options();
  options.start = serve::WorkerCommand{{"/bin/sh", "-c", script}};
  return options;
}

}  // namespace

TEST_CASE("An article becomes a timeline, a timeline a picture, in the kind that is asked for") {
  const RunningService service(service_options());
  const std::string yaml = service.request("POST", "/extract?published=2024-11-01",
                                           "Content-Type: text/plain\r\n", "The ferry was sold in 1987.\n");
  CHECK(status_of(yaml) == 200);
  CHECK(header_of(yaml, "Content-Type") == "application/yaml; charset=utf-8");
  CHECK_THAT(body_of(yaml), Catch::Contains("date: 1987"));
  const std::string json =
      service.request("POST", "/extract", "Content-Type: text/html\r\nAccept: application/json\r\n",
                      "<p>The ferry was sold in 1987.</p>");
  CHECK(Json::parse(body_of(json))["events"].size() == 1);
  const auto picture = [&](const char* type) {
    return service.request("POST", "/render?size=narrow", std::string(kYaml) + "Accept: " + type + "\r\n",
                           kStory);
  };
  CHECK_THAT(body_of(picture("image/svg+xml")), Catch::Contains("<svg"));
  CHECK(body_of(picture("image/png")).starts_with("\x89PNG"));
  CHECK(body_of(picture("application/pdf")).starts_with("%PDF"));
  CHECK(body_of(picture("image/webp")).starts_with("RIFF"));
  CHECK(header_of(picture("image/png"), "ETag") == header_of(picture("image/png"), "ETag"));
}

TEST_CASE("What is wrong with a request is said with its status, and where") {
  const RunningService service(service_options());
  const auto code = [&](const std::string& response, int status) {
    CHECK(status_of(response) == status);
    return error_code(response);
  };
  CHECK(code(service.request("GET", "/nowhere"), 404) == "not-found");
  const std::string wrong_method = service.request("PUT", "/render");
  CHECK(code(wrong_method, 405) == "method-not-allowed");
  CHECK(header_of(wrong_method, "Allow") == "POST, OPTIONS");
  CHECK(code(service.request("POST", "/render", std::string(kYaml) + "Accept: text/html\r\n", kStory), 406) ==
        "not-acceptable");
  CHECK(code(service.request("POST", "/render", "Content-Type: text/plain\r\n", kStory), 415) ==
        "media-type");
  CHECK(code(service.request("POST", "/render", std::string(kYaml) + "Content-Encoding: gzip\r\n", kStory),
             415) == "content-encoding");
  CHECK(code(service.request("POST", "/render?theme=../dark", kYaml, kStory), 400) == "bad-parameter");
  CHECK(code(service.request("POST", "/render?size=99999x10", kYaml, kStory), 400) == "bad-parameter");
  CHECK(code(service.request("POST", "/publish?id=x", kYaml, kStory), 403) == "no-store");
  const std::string fault = service.request("POST", "/render", kYaml,
                                            "backstory: 1\nevents:\n  - date: 2024-13-01\n    label: x\n");
  CHECK(status_of(fault) == 422);
  const Json error = Json::parse(body_of(fault))["error"];
  CHECK(error["line"] == 3);
  CHECK(error["diagnostics"][0]["column"] == error["column"]);
  CHECK(status_of(service.request("OPTIONS", "/render")) == 204);
  const std::string head = service.request("HEAD", "/healthz");
  CHECK(header_of(head, "Content-Length") == "3");
  CHECK(body_of(head).empty());
}

TEST_CASE("Only who has the token may do more than read, and no page of another site") {
  const RunningService service(service_options());
  const auto ask = [&](std::string_view headers) {
    return status_of(service.ask(fmt::format(
        "POST /render HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n{}{}\r\n", kYaml, headers)));
  };
  const std::string here = "Host: " + service.host() + "\r\n";
  const std::string token = std::string("Authorization: Bearer ") + kToken + "\r\n";
  CHECK(ask(here) == 401);
  CHECK(ask(here + "Authorization: Bearer a-token-of-the-testS\r\n") == 401);
  CHECK(ask(here + "Authorization: Basic " + kToken + "\r\n") == 401);
  CHECK(ask(here + token) == 422);
  CHECK(ask(here + token + "Origin: http://" + service.host() + "\r\n") == 422);
  CHECK(ask(here + token + "Origin: http://elsewhere.test\r\n") == 403);
  CHECK(ask(here + token + "Origin: null\r\n") == 403);
  CHECK(ask(here + token + "Sec-Fetch-Site: same-site\r\n") == 403);
  CHECK(ask(here + token + "X-Forwarded-Host: elsewhere.test\r\n") == 403);
  CHECK(ask(here + token + "X-HTTP-Method-Override: PUT\r\n") == 400);
  for (const char* host :
       {"elsewhere.test", "localhost.elsewhere.test", "127.0.0.1.elsewhere.test", "127.0.0.1:x"}) {
    INFO(host);
    CHECK(ask(std::string("Host: ") + host + "\r\n" + token) == 403);
    CHECK(status_of(service.ask(
              fmt::format("GET /healthz HTTP/1.1\r\nConnection: close\r\nHost: {}\r\n\r\n", host))) == 403);
  }
  CHECK(ask(token) == 400);
  serve::ServiceOptions open_to_all = service_options();
  open_to_all.address = "0.0.0.0";
  open_to_all.token.clear();
  CHECK_THROWS(serve::Service(open_to_all));
}

TEST_CASE("Nobody is waited for longer than a request may take, drip by drip") {
  serve::ServiceOptions options = service_options();
  options.http.times.receive = std::chrono::milliseconds(300);
  options.http.times.idle = std::chrono::milliseconds(300);
  const RunningService service(options);
  const auto drip = [&](const std::string& begin, std::string_view drops) {
    const int socket = service.connect();
    send_bytes(socket, begin);
    std::thread dripping([&] {
      for (const char drop : drops) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        send_bytes(socket, {&drop, 1});
      }
    });
    const std::string answer = read_all(socket);
    dripping.join();
    ::close(socket);
    return status_of(answer);
  };
  CHECK(drip("GET / HTTP/1.1\r\nX: ", std::string(60, 'a')) == 408);
  CHECK(
      drip(
          fmt::format(
              "POST /render HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\n{}Content-Length: 60\r\n\r\n",
              service.host(), kToken, kYaml),
          std::string(59, 'a')) == 408);
  CHECK(service.ask("").empty());
}

TEST_CASE("What is too much is refused before it is read") {
  serve::ServiceOptions options = service_options();
  options.http.max_body = 1000;
  const RunningService service(options);
  CHECK(status_of(service.request("POST", "/render", kYaml, std::string(1001, ' '))) == 413);
  const std::string begin = "POST /render HTTP/1.1\r\nHost: " + service.host() + "\r\nContent-Length: ";
  CHECK(status_of(service.ask(begin + "1073741824\r\n\r\n")) == 413);
  CHECK(status_of(service.ask(begin + "99999999999999999999999\r\n\r\n")) == 413);
  CHECK(status_of(service.ask("GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n\r\n")) == 414);
  CHECK(status_of(service.ask("GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n")) == 431);
  CHECK(status_of(service.ask("\x16\x03\x01 no words\r\n\r\n")) == 400);
}

TEST_CASE("One connection carries many requests, and one after the other in one packet") {
  const RunningService service(service_options());
  const std::string one = "GET /healthz HTTP/1.1\r\nHost: " + service.host() + "\r\nX-Request-Id: ours-1\r\n";
  const std::string answers = service.ask(one + "\r\n" + one + "\r\n" + one + "Connection: close\r\n\r\n");
  std::size_t count = 0;
  for (std::size_t at = answers.find("ok\n"); at != std::string::npos; at = answers.find("ok\n", at + 1))
    ++count;
  CHECK(count == 3);
  CHECK(header_of(answers, "X-Request-Id") == "ours-1");
  CHECK(header_of(service.request("GET", "/healthz", "X-Request-Id: a b\r\n"), "X-Request-Id") != "a b");
}

TEST_CASE("A worker that hangs or dies costs its own request; too many that wait are sent away") {
  serve::ServiceOptions slow = with_worker("exec sleep 1000");
  // Long enough for all to have asked before the first is given up, on a machine with other work too.
  slow.work.deadline = std::chrono::milliseconds(3000);
  slow.queue = 1;
  {
    const RunningService service(slow);
    std::vector<std::thread> asking;
    std::vector<std::string> answers(6);
    for (std::string& answer : answers) {
      asking.emplace_back([&] { answer = service.request("POST", "/render", kYaml, kStory); });
    }
    for (std::thread& one : asking) one.join();
    std::size_t busy = 0;
    for (const std::string& answer : answers) {
      CHECK(status_of(answer) == 503);
      CHECK(header_of(answer, "Retry-After") == "2");
      if (answer.find("busy") != std::string::npos) ++busy;
    }
    CHECK(busy >= 1);
    CHECK(status_of(service.request("GET", "/healthz")) == 200);
  }
  const RunningService service(with_worker("head -c 1 <&3 >/dev/null; kill -9 $$"));
  CHECK(status_of(service.request("POST", "/render", kYaml, kStory)) == 500);
  CHECK(status_of(service.request("POST", "/render", kYaml, kStory)) == 500);
  CHECK_THAT(service.request("GET", "/metrics"), Catch::Contains("backstory_workers_lost_total 2\n"));
}

TEST_CASE("Asked to stop, it answers what is under way and takes nothing more") {
  const RunningService service(service_options());
  const int under_way = service.connect();
  const int idle = service.connect();
  const std::string head = fmt::format(
      "POST /render HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\n{}Content-Length: {}\r\n\r\n",
      service.host(), kToken, kYaml, std::string_view(kStory).size());
  send_bytes(under_way, head);
  service.request("GET", "/healthz");  // by now the other connection has its thread
  service.stop();
  CHECK(read_all(idle).empty());
  send_bytes(under_way, kStory);
  const std::string answer = read_all(under_way);
  CHECK(status_of(answer) == 200);
  CHECK(header_of(answer, "Connection") == "close");
  ::close(idle);
  ::close(under_way);
}

TEST_CASE("A published timeline has a page that needs no script, under the strict policy") {
  const RunningService service(with_store("page"));
  const std::string hostile =
      "backstory: 1\ntitle: '\"><script>alert(1)</script>'\nevents:\n"
      "  - date: 1987\n    label: '<img src=x onerror=alert(2)>'\n";
  const std::string made = service.request("POST", "/publish?id=ferry", kYaml, hostile);
  REQUIRE(status_of(made) == 201);
  CHECK(header_of(made, "Location") == "http://" + service.host() + "/embed/ferry");
  const std::string page = service.request("GET", "/embed/ferry");
  CHECK(header_of(page, "Content-Security-Policy") ==
        "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; "
        "frame-ancestors *");
  CHECK(header_of(page, "Referrer-Policy") == "no-referrer");
  CHECK(header_of(page, "X-Frame-Options").empty());
  CHECK(header_of(page, "Cache-Control") ==
        "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("<img src=x") == std::string::npos);
  CHECK(page.find(" style=") == std::string::npos);
  CHECK_THAT(page, Catch::Contains("type=\"application/json+oembed\""));
  const std::string tag = header_of(page, "ETag");
  const std::string unchanged =
      service.request("GET", "/embed/ferry", "If-None-Match: \"x\", " + tag + "\r\n");
  CHECK(status_of(unchanged) == 304);
  CHECK(body_of(unchanged).empty());
  const Json answer = Json::parse(body_of(made));
  for (const auto& [name, address] : answer["files"].items()) {
    const std::string path = address.get<std::string>().substr(("http://" + service.host()).size());
    INFO(path);
    const std::string file = service.request("GET", path);
    CHECK(status_of(file) == 200);
    CHECK(header_of(file, "Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(header_of(file, "X-Content-Type-Options") == "nosniff");
    CHECK(header_of(file, "Content-Type").find("text/html") == std::string::npos);
  }
  CHECK(status_of(service.request("POST", "/publish?id=ferry", kYaml, kStory)) == 200);
  CHECK_THAT(service.request("GET", "/embed/ferry"), Catch::Contains("The ferry is sold"));
  for (const char* path :
       {"/embed/ferry/../ferry", "/embed/%2e%2e", "/embed/..", "/embed/ferry/current/alt.txt",
        "/embed/ferry/%2e%2e/alt.txt", "/embed/ferry/manifest.json", "/embed/FERRY", "/embed/ferry/"}) {
    INFO(path);
    CHECK(status_of(service.request("GET", path)) == 404);
  }
  CHECK(status_of(service.request("POST", "/publish?id=..%2fx", kYaml, kStory)) == 400);
}

TEST_CASE("oEmbed answers within the room that it is given") {
  const RunningService service(with_store("oembed"));
  REQUIRE(status_of(service.request("POST", "/publish?id=ferry", kYaml, kStory)) == 201);
  REQUIRE(status_of(service.request("POST", "/publish?id=secret&private=true", kYaml, kStory)) == 201);
  const std::string base = "http://" + service.host();
  const auto ask = [&](const std::string& query, const std::string& id = "ferry") {
    return service.request("GET", "/oembed?url=" + base + "/embed/" + id + query);
  };
  const Json rich = Json::parse(body_of(ask("&maxwidth=500&maxheight=750")));
  CHECK(rich["version"] == "1.0");
  CHECK(rich["type"] == "rich");
  CHECK(rich["width"] == 500);
  CHECK(rich["height"] <= 750);
  CHECK(rich["html"].get<std::string>().starts_with("<blockquote><a href=\"" + base +
                                                    "/embed/ferry\">A ferry</a></blockquote><iframe src="));
  CHECK(rich["html"].get<std::string>().ends_with("</iframe>"));
  for (const int room : {20, 250, 480, 700, 3000}) {
    const Json photo =
        Json::parse(body_of(ask(fmt::format("&type=photo&maxwidth={}&maxheight={}", room, room))));
    CHECK(photo["type"] == "photo");
    CHECK(photo["width"] <= room);
    CHECK(photo["height"] <= room);
    const std::string picture = service.request("GET", photo["url"].get<std::string>().substr(base.size()));
    CHECK(header_of(picture, "Content-Type") == "image/png");
    const Json small = Json::parse(body_of(ask(fmt::format("&maxwidth={}", room))));
    CHECK(small["width"] <= room);
    if (small.contains("thumbnail_width")) CHECK(small["thumbnail_width"] <= room);
    CHECK(small.contains("thumbnail_url") == small.contains("thumbnail_height"));
  }
  CHECK(status_of(ask("&format=xml")) == 501);
  CHECK(status_of(ask("", "nothing")) == 404);
  CHECK(status_of(service.request("GET", "/oembed?url=http://elsewhere.test/embed/ferry")) == 404);
  CHECK(status_of(service.request("GET", "/oembed")) == 400);
  CHECK(status_of(ask("&maxwidth=wide")) == 400);
  const std::string without_token =
      fmt::format(" HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", service.host());
  CHECK(status_of(service.ask("GET /oembed?url=" + base + "/embed/secret" + without_token)) == 401);
  CHECK(status_of(service.ask("GET /embed/secret" + without_token)) == 401);
  CHECK(status_of(service.ask("GET /embed/secret/alt.txt" + without_token)) == 401);
  CHECK(status_of(service.request("GET", "/embed/secret")) == 200);
}

TEST_CASE("The OpenAPI document has every route of the table") {
  const RunningService service(service_options());
  const Json document = Json::parse(body_of(service.request("GET", "/openapi.json")));
  CHECK(document["openapi"] == "3.1.0");
  CHECK(document["info"]["version"] == "1.2.3");
  CHECK(document["paths"].size() == 10);
  CHECK(document["paths"]["/publish"]["post"]["security"][0].contains("token"));
  CHECK(document["paths"]["/embed/{id}"]["get"]["parameters"][0]["in"] == "path");
  CHECK(document["paths"]["/render"]["post"]["requestBody"]["content"].contains("application/yaml"));
}
