#include "sources/source_survey.hpp"

#include <catch2/catch.hpp>

#include "support/report_text.hpp"

using namespace underlag;

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

class TreeWithObstacles : public MemoryFileTree {
 public:
  TreeWithObstacles(Files files, std::vector<Obstacle> obstacles)
      : MemoryFileTree(std::move(files)), obstacles_(std::move(obstacles)) {}
  std::vector<Obstacle> obstacles(std::string_view path) const override {
    std::vector<Obstacle> found = obstacles_;
    std::erase_if(found, [&](const Obstacle& one) { return !one.path.starts_with(path); });
    return found;
  }

 private:
  std::vector<Obstacle> obstacles_;
};

std::string survey(const Files& files, std::vector<Obstacle> obstacles = {}) {
  Diagnostics diagnostics;
  survey_sources(TreeWithObstacles(files, std::move(obstacles)), diagnostics);
  return report_text(diagnostics);
}

}  // namespace

TEST_CASE("definitions are the settings and what is called like one, not the data and pages beside them") {
  const TreeWithObstacles tree({{"underlag.yaml", ""},
                                {"content/a.md", ""},
                                {"data/a.csv", ""},
                                {"data/a.dataset.yaml", ""},
                                {"data/rader.yaml", ""},
                                {"data/b.aliases.yaml", ""},
                                {"templates/forms/plan.form.yaml", ""},
                                {"templates/site/sida.html", ""}},
                               {});
  CHECK(definition_files(tree) == std::vector<std::string>{"underlag.yaml", "data/a.dataset.yaml",
                                                           "data/b.aliases.yaml",
                                                           "templates/forms/plan.form.yaml"});
}

TEST_CASE("what cannot be read among the sources is told with the way out") {
  using Kind = Obstacle::Kind;
  CHECK(survey({{"underlag.yaml", ""}}, {{Kind::unreadable_file, "content/a.md"},
                                         {Kind::unreadable_folder, "data"},
                                         {Kind::special_file, "content/ror.md"},
                                         {Kind::folder_like_file, "content/b.md"},
                                         {Kind::link_outside, "content/c.md", "/etc/passwd"},
                                         {Kind::link_to_nothing, "content/d.md", "e.md"},
                                         {Kind::link_in_circle, "templates/site", ".."},
                                         {Kind::unreadable_folder, "annat"}}) ==
        "content/a.md: fel[S030]: behörighet saknas att läsa filen\n"
        "   tips: ge dig rätt att läsa den: chmod u+r \"content/a.md\"\n"
        "content/ror.md: fel[S032]: det här är varken en fil eller en mapp\n"
        "   tips: ta bort det ur projektet; det är ett rör, en sockel eller en enhet\n"
        "content/b.md: fel[S033]: det här är en mapp, men den heter som en fil\n"
        "   tips: byt namn på mappen, eller lägg filen i dess ställe\n"
        "content/c.md: fel[S034]: den symboliska länken leder ut ur projektet, till \"/etc/passwd\"\n"
        "   tips: lägg en kopia i projektet i stället; det som publiceras ska ligga där\n"
        "content/d.md: fel[S035]: den symboliska länken leder till \"e.md\", som inte finns\n"
        "   tips: ta bort länken, eller lägg filen där\n"
        "data: fel[S031]: behörighet saknas att läsa mappen\n"
        "   tips: ge dig rätt att läsa den: chmod u+rx \"data\"\n"
        "templates/site: fel[S036]: den symboliska länken leder tillbaka till sig själv eller till en mapp "
        "den ligger "
        "i\n"
        "   tips: ta bort länken\n");
}

TEST_CASE("a plain folder's own Markdown must be readable, other people's files beside it need not") {
  using Kind = Obstacle::Kind;
  CHECK(survey({{"README.md", "# Hej"}}, {{Kind::unreadable_file, "hemligt.key"},
                                          {Kind::link_to_nothing, "output/site/x.html", "y"},
                                          {Kind::unreadable_file, "om.md"}}) ==
        "om.md: fel[S030]: behörighet saknas att läsa filen\n"
        "   tips: ge dig rätt att läsa den: chmod u+r \"om.md\"\n");
}

TEST_CASE("a definition that would be passed over for its name or its folder is told") {
  CHECK(survey({{"underlag.yml", ""},
                {"data/figur.dataset.yml", ""},
                {"data/figur2.Dataset.YAML", ""},
                {"data/rader.yml", ""},
                {"content/plan.form.yaml", ""},
                {"templates/forms/plan.form.yaml", ""}}) ==
        "underlag.yml: fel[S037]: filen läses inte under det här namnet\n"
        "   tips: byt namn till \"underlag.yaml\"\n"
        "content/plan.form.yaml: fel[S038]: filen läses inte i den här mappen\n"
        "   tips: flytta den till templates/forms/\n"
        "data/figur.dataset.yml: fel[S037]: filen läses inte under det här namnet\n"
        "   tips: byt namn till \"figur.dataset.yaml\"\n"
        "data/figur2.Dataset.YAML: fel[S037]: filen läses inte under det här namnet\n"
        "   tips: byt namn till \"figur2.dataset.yaml\"\n");
}

TEST_CASE("a folder is whole when nothing below it and no folder around it is hidden") {
  SourceSurvey survey{{"data/hemligt", "content"}};
  CHECK_FALSE(survey.can_read("data"));
  CHECK_FALSE(survey.can_read("content/bilder"));
  CHECK(survey.can_read("templates"));
  CHECK(survey.can_read("data/hemligt2"));
}
