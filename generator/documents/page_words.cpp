#include "documents/page_words.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace underlag {

namespace {

constexpr auto kWords = std::to_array<PageWord>({
    {"all_pages", "Alla sidor", "All pages"},
    {"all_pages_description", "Webbplatsens alla sidor i en lista.", "All pages of the site in one list."},
    {"contents", "På den här sidan", "On this page"},
    {"download_continuation", "Fortsättningsblad för långa svar (PDF, {0})",
     "Continuation sheets for long answers (PDF, {0})"},
    {"download_figures", "Ladda ner siffrorna som Excel ({0})", "Download the figures as Excel ({0})"},
    {"download_fillable", "Fyll i på skärmen (PDF, {0})", "Fill in on screen (PDF, {0})"},
    {"download_paper", "Skriv ut och fyll i för hand (PDF, {0})", "Print and fill in by hand (PDF, {0})"},
    {"download_paper_continuation", "Fortsättningsblad att skriva på för hand (PDF, {0})",
     "Continuation sheets to write on by hand (PDF, {0})"},
    {"download_report", "Ladda ner som PDF ({0})", "Download as PDF ({0})"},
    {"downloads", "Ladda ner", "Downloads"},
    {"main_menu", "Huvudmeny", "Main menu"},
    {"menu", "Meny", "Menu"},
    {"missing_page", "Sidan finns inte", "The page does not exist"},
    {"missing_page_description", "Sidan har flyttats, eller så är adressen felskriven.",
     "The page has moved, or its address is misspelt."},
    {"next", "Nästa", "Next"},
    {"other_language", "In English", "På svenska"},
    {"path", "Du är här", "You are here"},
    {"previous", "Föregående", "Previous"},
    {"previous_and_next", "Föregående och nästa sida", "Previous and next page"},
    {"skip", "Hoppa till innehållet", "Skip to the content"},
    {"statement", "Tillgänglighetsredogörelse", "Accessibility statement"},
    {"statement_description", "Hur tillgänglig webbplatsen är, vad som brister och hur du når oss.",
     "How accessible the site is, what is at fault and how to reach us."},
    {"updated", "Uppdaterad", "Updated"},
});

static_assert(std::ranges::is_sorted(kWords, {}, &PageWord::name));

}  // namespace

std::span<const PageWord> page_words() {
  return kWords;
}

std::string_view page_word(std::string_view name, Language language) {
  const auto* found = std::ranges::lower_bound(kWords, name, {}, &PageWord::name);
  if (found == kWords.end() || found->name != name)
    throw std::logic_error("no page word " + std::string(name));
  return found->in(language);
}

}  // namespace underlag
