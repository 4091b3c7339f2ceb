#pragma once
// The part of a front matter that only `type: memo` has: to whom, decisions, signatories, annexes.

#include "model/memo.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// Asks `keys` for the keys of a memo. What must be there and is not, a count of annexes that differs from
/// the list, and a first decision by another body than the addressee are reported.
Memo read_memo(YamlObject& keys, const YamlFile& file, Diagnostics& diagnostics);

/// The body that a proposed decision names as the one that decides ("Socialtjänstnämnden godkänner …");
/// empty when it names none.
std::string deciding_body(std::string_view decision);

/// True when both are forms of one name: "nämnden" and "Socialtjänstnämnden" are not, "Socialnämnd" and
/// "socialnämnden i Exempelkommun" are.
bool is_same_body(std::string_view body, std::string_view addressee);

}  // namespace underlag
