#pragma once
// Which variable a name in a template means: one made by set, for or a macro's parameters, or else the page's
// data.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

/// The variables of one frame (the page, or one macro). Each gets a slot of its own.
class Scopes {
 public:
  struct Variable {
    std::uint32_t slot = 0;
    bool may_be_unset = false;  ///< Made by set, which may stand in a branch not taken.
  };

  void enter() { scopes_.emplace_back(); }
  void leave() { scopes_.pop_back(); }
  bool is_outermost() const { return scopes_.empty(); }

  Variable declare(std::string_view name, bool may_be_unset) {
    Variable variable{count_++, may_be_unset};
    scopes_.back().insert_or_assign(std::string(name), variable);
    return variable;
  }
  std::optional<Variable> find(std::string_view name) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (auto found = scope->find(name); found != scope->end()) return found->second;
    }
    return std::nullopt;
  }
  std::uint32_t count() const { return count_; }

 private:
  std::vector<std::map<std::string, Variable, std::less<>>> scopes_;
  std::uint32_t count_ = 0;
};

}  // namespace underlag
