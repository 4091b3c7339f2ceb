// Hostile values in every place where a template can put a value: the page must keep its shape, and show the
// value as it is.

#include <rapidjson/document.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

#include "diagnostics/messages/templating.hpp"
#include "support/html_tokens.hpp"
#include "templating/escape.hpp"
#include "templating/template_set.hpp"

using namespace underlag;
using namespace underlag_tests;

namespace {

using namespace std::string_literals;

const std::vector<std::string> kPayloads = {
    "<script>alert(1)</script>",
    "</p><img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    "x onmouseover=alert(1) ",
    "</title><script>alert(1)</script>",
    "</TEXTAREA ><svg/onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</ScRiPt\t><img src=x>",
    "<!--",
    "--><script>alert(1)</script>",
    "<!--<script>",
    "]]><script>",
    "<style>@import 'https://example.com'</style>",
    "<base href=https://example.com/>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\r\nscript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3A;alert(1)",
    "&#106;avascript:alert(1)",
    "javascript\\x3Aalert(1)",
    "javascript%3Aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "view-source:javascript:alert(1)",
    "feed:javascript:alert(1)",
    "blob:https://example.com/x",
    "file:///etc/passwd",
    "livescript:x",
    "javascript\xC2\xA0:alert(1)",
    "\xE2\x80\xAEjavascript:alert(1)",
    "//example.com/x",
    "\\\\example.com\\x",
    "/\\example.com",
    "\\u003cscript\\u003e",
    "\";alert(1);//",
    "\\\";alert(1);//",
    "\u2028alert(1)\u2029",
    "a\0b<script>"s,
    "<\0script>alert(1)</script>"s,
    "\xEF\xBB\xBF<script>",
    "+ADw-script+AD4-",
    "<a href=\"",
    "</a",
    "<",
    ">",
    "&",
    "&lt;script&gt;",
    "&lt",
    "\xF0\x9F\x98\x80<b>",
    "%22%3E%3Cscript%3E",
    "expression(alert(1))",
    "url(javascript:alert(1))",
    "",
};

// With NUL as browsers show it.
std::string as_shown(std::string text) {
  for (std::size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0'))
    text.replace(at, 1, "\uFFFD");
  return text;
}

struct Rendered {
  std::string html;
  Diagnostics problems;
};

Rendered render(const std::string& source, const Value& value) {
  MemoryFileTree tree({{"mall.html", source}});
  TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
  Rendered out;
  auto page = set.compile("mall.html", out.problems);
  REQUIRE(page);
  REQUIRE(page->render(Object{{"x", value}}, out.html, out.problems));
  return out;
}

std::string percent_decoded(const std::string& url) {
  std::string out;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '%' && i + 2 < url.size() && std::isxdigit(url[i + 1]) != 0 &&
        std::isxdigit(url[i + 2]) != 0) {
      out += static_cast<char>(std::stoi(url.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      out += url[i];
    }
  }
  return out;
}

// What a browser does before it looks for the scheme: control characters and spaces at the ends go, tab and
// newline go everywhere.
std::string scheme_in_browser(const std::string& url) {
  std::string cleaned;
  for (char c : url) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (cleaned.empty() && static_cast<unsigned char>(c) <= ' ') continue;
    cleaned += c;
  }
  std::size_t colon = cleaned.find(':');
  if (colon == std::string::npos) return "";
  std::string scheme = cleaned.substr(0, colon);
  bool is_scheme = !scheme.empty() && std::isalpha(static_cast<unsigned char>(scheme[0])) != 0;
  for (char c : scheme) {
    is_scheme =
        is_scheme && (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.');
  }
  for (char& c : scheme) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return is_scheme ? scheme : "";
}

}  // namespace

TEST_CASE("no value changes the tags and attributes of a page") {
  const std::vector<std::string> places = {
      "<p>{{ x }}</p>",
      "<p>a{{ x }}b</p>",
      "<p>&{{ x }};</p>",
      "<title>{{ x }}</title><p>y</p>",
      "<textarea>{{ x }}</textarea><p>y</p>",
      "<p title=\"{{ x }}\" class=\"b\">y</p>",
      "<p title='{{ x }}' class='b'>y</p>",
      "<p title=\"a {{ x }} b {{ x }}\">y</p>",
      "<input value=\"{{ x }}\" disabled>",
      "<meta name=\"description\" content=\"{{ x }}\"><p>y</p>",
      "<a href=\"{{ x }}\" title=\"t\">y</a>",
      "<a href='{{ x }}' title='t'>y</a>",
      "<a href=\"{{ x }}{{ x }}\">y</a>",
      "<a href=\"/sok?q={{ x }}&amp;r=1\">y</a>",
      "<a href=\"#{{ x }}\">y</a>",
      "<form action=\"{{ x }}\"><button formaction=\"{{ x }}\">y</button></form>",
      "<svg><a xlink:href=\"{{ x }}\"><text fill=\"{{ x }}\">{{ x }}</text></a><title>{{ x }}</title></svg>",
      "<img src=\"{{ x }}\" alt=\"{{ x }}\">",
      "<script src=\"{{ x }}\"></script><p>y</p>",
      "<iframe src=\"{{ x }}\"></iframe><p>y</p>",
      "<object data=\"{{ x }}\"></object><p>y</p>",
      "<script type=\"application/json\">{{ x }}</script><p>y</p>",
      "<script type=\"application/json\">{\"a\": \"b {{ x }} c\"}</script><p>y</p>",
      "{% macro m(a) %}<b title=\"{{ a }}\">{{ a }}</b>{% endmacro %}{{ m(x) }}<i title=\"{{ m(x) }}\"></i>",
      "{% set y = x ~ \"!\" %}<p>{{ y | upper }}{{ y | replace(\"!\", \"?\") }}</p>",
      "<p>{{ [x, x] | join(\"<br>\") }}</p>",
  };
  for (const std::string& place : places) {
    std::string expected = html_shape(render(place, Value("x")).html);
    for (const std::string& payload : kPayloads) {
      INFO(place << " with " << payload);
      CHECK(html_shape(render(place, Value(payload)).html) == expected);
      // HTML made by the program is only HTML between tags.
      bool is_between_tags =
          place.find(">{{ x }}<") != std::string::npos || place.find("a{{ x }}b") != std::string::npos ||
          place.find("&{{") != std::string::npos || place.find("join") != std::string::npos ||
          place.find("{{ a }}") != std::string::npos || place.find("upper") != std::string::npos;
      if (!is_between_tags) CHECK(html_shape(render(place, Value::html(payload)).html) == expected);
    }
  }
}

TEST_CASE("text and attributes show exactly the value") {
  for (const std::string& payload : kPayloads) {
    INFO(payload);
    std::vector<HtmlToken> tokens = html_tokens(
        render("<p title=\"{{ x }}\" lang='{{ x }}'>|{{ x }}|</p><title>|{{ x }}|</title>", Value(payload))
            .html);
    REQUIRE(tokens.size() == 6);
    CHECK(tokens[0].attributes[0].second == as_shown(payload));
    CHECK(tokens[0].attributes[1].second == as_shown(payload));
    CHECK(tokens[1].text == "|" + as_shown(payload) + "|");
    CHECK(tokens[4].text == "|" + as_shown(payload) + "|");
  }
}

TEST_CASE("an address is the value, or harmless with a warning") {
  for (const std::string& payload : kPayloads) {
    INFO(payload);
    Rendered page = render("<a href=\"{{ x }}\">y</a>", Value(payload));
    std::string address = html_tokens(page.html)[0].attributes[0].second;
    std::string scheme = scheme_in_browser(address);
    bool is_allowed = scheme.empty() || is_allowed_scheme(scheme);
    CHECK(is_allowed);
    bool is_replaced = address == kInvalidLink;
    CHECK(is_replaced == page.problems.contains(messages::template_invalid_link));
    if (!is_replaced) CHECK(percent_decoded(address) == percent_decoded(payload));
  }
}

TEST_CASE("a scheme cannot be put together from pieces") {
  const std::vector<std::string> places = {
      "<a href=\"{{ a }}{{ b }}\">y</a>",
      "<a href=\"{{ a }}{% if b %}{{ b }}{% endif %}\">y</a>",
      "<a href=\"{% for c in [a, b] %}{{ c }}{% endfor %}\">y</a>",
      "<a href=\"{{ a ~ b }}\">y</a>",
      "<a href=\"{% if a %}javascript{% endif %}{{ b }}\">y</a>",
      "<a href=\"java{{ c }}{{ b }}\">y</a>",
      "<a href=\"java&#115;cript{{ b }}\">y</a>",
      "<a href=\"{{ d }}javascript&colon;alert(1)\">y</a>",
      "<a href=\"&Tab;{{ a }}{{ b }}\">y</a>",
      "<a href=\"java&#x09;script{{ b }}\">y</a>",
      "<a href=\"&#1;{{ a }}{{ b }}\">y</a>",
      "<a XLINK:HREF=\"{{ a }}{{ b }}\">y</a>",
      "{% macro m() %}{{ a }}{% endmacro %}<a href=\"{{ m() }}{{ b }}\">y</a>",
  };
  Object data{{"a", "javascript"}, {"b", ":alert(1)"}, {"c", "script"}, {"d", " "}};
  // The macro sees the page's data only; a is a member of it.
  for (const std::string& place : places) {
    INFO(place);
    MemoryFileTree tree({{"mall.html", place}});
    TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
    Diagnostics problems;
    std::string html;
    auto page = set.compile("mall.html", problems);
    REQUIRE(page);
    REQUIRE(page->render(data, html, problems));
    std::vector<HtmlToken> tokens = html_tokens(html);
    auto link = std::ranges::find(tokens, "a", &HtmlToken::tag);
    REQUIRE(link != tokens.end());
    CHECK(link->attributes[0].second == kInvalidLink);
    CHECK(problems.count(Severity::warning) == 1);
  }
}

TEST_CASE("code and frames come from the same site whatever the data says") {
  const std::vector<std::string> foreign = {"https://example.com/x.js",
                                            "//example.com/x.js",
                                            "/\\example.com/x.js",
                                            "\\\\example.com",
                                            " //example.com",
                                            "data:text/javascript,alert(1)",
                                            "http:x"};
  for (const std::string& address : foreign) {
    INFO(address);
    std::string html = render("<script src=\"{{ x }}\"></script>", Value(address)).html;
    std::string found = html_tokens(html)[0].attributes[0].second;
    // A backslash or a space arrives percent-encoded and is then part of a file name.
    bool is_harmless = found == kInvalidLink || found.find("%5C") < 2 || found.starts_with("%20");
    CHECK(is_harmless);
  }
  CHECK(render("<script src=\"{{ x }}sok.js\"></script>", Value("../")).html ==
        "<script src=\"../sok.js\"></script>");
}

TEST_CASE("data for scripts is the value again when it is read") {
  for (const std::string& payload : kPayloads) {
    INFO(payload);
    std::vector<HtmlToken> tokens =
        html_tokens(render("<script type=\"application/json\">{\"a\": {{ x }}, \"b\": \"{{ x }}\"}</script>",
                           Value(payload))
                        .html);
    REQUIRE(tokens.size() == 3);
    CHECK(tokens[1].text.find('<') == std::string::npos);
    rapidjson::Document json;
    json.Parse(tokens[1].text.data(), tokens[1].text.size());
    REQUIRE_FALSE(json.HasParseError());
    CHECK(std::string(json["a"].GetString(), json["a"].GetStringLength()) == payload);
    CHECK(std::string(json["b"].GetString(), json["b"].GetStringLength()) == payload);
  }
}

TEST_CASE("every place that is not safe is refused when the template is compiled") {
  const std::vector<std::string> places = {
      "<p title={{ x }}>",
      "<p title= {{ x }}>",
      "<p title=a{{ x }}>",
      "<p {{ x }}>",
      "<p {{ x }}=\"1\">",
      "<p data-{{ x }}=\"1\">",
      "<p title=\"a\"{{ x }}>",
      "<{{ x }}>",
      "</{{ x }}>",
      "<p{{ x }}>",
      "<!{{ x }}>",
      "<!-- {{ x }} -->",
      "<!--{% if x %}-->{% endif %}",
      "<script>{{ x }}</script>",
      "<SCRIPT>{{ x }}</SCRIPT>",
      "<script type=\"text/javascript\">{{ x }}</script>",
      "<script type=\"application/json\" type=\"module\">1</script><script type=module "
      "type=application/json>{{ x }}</script>",
      "<script type=\"{{ x }}\"></script>",
      "<style>{{ x }}</style>",
      "<p style=\"{{ x }}\">",
      "<p STYLE='color: {{ x }}'>",
      "<p onclick=\"{{ x }}\">",
      "<p OnClick=\"f('{{ x }}')\">",
      "<svg onload='{{ x }}'>",
      "<iframe srcdoc=\"{{ x }}\"></iframe>",
      "<img srcset=\"{{ x }}\">",
      "<link imagesrcset=\"{{ x }}\">",
      "<a ping=\"{{ x }}\">",
      "<base href=\"{{ x }}\">",
      "<base target=\"{{ x }}\">",
      "<meta http-equiv=\"refresh\" content=\"{{ x }}\">",
      "<meta content=\"{{ x }}\" http-equiv=\"refresh\">",
      "<meta http-equiv=\"{{ x }}\">",
      "<meta {% if x %}content=\"{{ x }}\" {% endif %}http-equiv=\"refresh\">",
      "<svg><animate attributeName=\"href\" to=\"{{ x }}\"/></svg>",
      "<svg><set attributeName=\"{{ x }}\"/></svg>",
      "<iframe sandbox=\"{{ x }}\"></iframe>",
      "<a href=\"javascript:f('{{ x }}')\">",
      "<a href=\"data:text/html,{{ x }}\">",
      "<xmp>{{ x }}</xmp>",
      "<plaintext>{{ x }}",
      "<noembed>{{ x }}</noembed>",
      "<iframe>{{ x }}</iframe>",
      "<title><b>{{ x }}</b></title>",
      "<svg><title><p title={{ x }}></title></svg>",
      "<script type=\"application/json\"><!--<script>{{ x }}</script>",
      "<svg><![CDATA[{{ x }}]]></svg>",
      "<?xml {{ x }}?>",
      "<p {% if x %}title=\"{% endif %}\">",
      "<p {% if x %}title=\"a{% else %}title='b{% endif %}>",
      "{% if x %}<script type=\"application/json\">{% else %}<p>{% endif %}{{ x }}",
      "{% if x %}<textarea>{% endif %}{{ x }}",
      "{% for y in x %}<p title=\"{% endfor %}",
      "<a {% for y in x %}title=\"{{ y }}\"{% endfor %}>",
      "<p title=\"{% block b %}\">{% endblock %}",
      "{% macro m() %}<p title=\"{% endmacro %}{{ m() }}",
      "{% macro m() %}\" onclick=\"{% endmacro %}<p title=\"{% call m() %}{% endcall %}\">",
      "<p title=\"a",
      "<textarea>{{ x }}",
      "<s{# #}cript>",
      "<p on{# #}click=\"{{ x }}\">",
      "<p hr{% if x %}ef{% endif %}=\"{{ x }}\">",
      "<script/>{{ x }}",
      // Places that a browser reads otherwise than they look.
      "<!-- --!> <script> -->{{ x }}</script>",
      "<!--> <script> -->{{ x }}</script>",
      "<!---> <script> -->{{ x }}</script>",
      "<p><![CDATA[ > <script> ]]>{{ x }}</script></p>",
      "<svg><foreignObject><p><![CDATA[ > <script> ]]>{{ x }}</script></p></foreignObject></svg>",
      "<? > <script> ?>{{ x }}</script>",
      "</ > <script> >{{ x }}</script>",
      "<script>/*<!--<script>*/ </script>{{ x }}</script>",
      "<script>const a = `{{ x }}`</script>",
      "<script type=\"importmap\">{{ x }}</script>",
      "<script type=\"text/template\">{{ x }}</script>",
      "<iframe SRCDOC = \"{{ x }}\"></iframe>",
      "<svg><script>{{ x }}</script></svg>",
      "<svg><style>{{ x }}</style></svg>",
      "<svg><title></svg><style>{{ x }}</style></title></svg>",
      "<math><annotation-xml encoding=\"text/html\"><style>{{ x }}</style></annotation-xml></math>",
      "<svg><animate attributeName=\"href\" values=\"{{ x }}\"/></svg>",
      "<a \"{{ x }}\">y</a>",
      "<a =\"{{ x }}\">y</a>",
      "<img src=\"data:image/svg+xml,{{ x }}\">",
      "<p title=\"{{ x }}>y</p><p class=\"b\">",
  };
  for (const std::string& place : places) {
    INFO(place);
    MemoryFileTree tree({{"mall.html", place}});
    TemplateSet set({{&tree, ""}}, standard_filters(Language::sv));
    Diagnostics problems;
    CHECK(set.compile("mall.html", problems) == nullptr);
    CHECK(problems.has_errors());
  }
}
