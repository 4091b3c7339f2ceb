#include "templating/compiler.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "diagnostics/messages/templating.hpp"
#include "templating/html_context.hpp"
#include "templating/scopes.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

using Kind = TemplateExpression::Kind;
using Op = Operation;

// Includes that include twice what includes twice … grow without end.
constexpr std::size_t kMostInstructions = 2'000'000;
constexpr std::size_t kLargestText = 64U << 20U;
constexpr int kMostIncludes = 10'000;
constexpr int kDeepest = 200;
constexpr std::uint32_t kNoJump = 0;

constexpr std::array<std::pair<std::string_view, LoopMember>, 5> kLoopMembers = {{
    {"index", LoopMember::index},
    {"index0", LoopMember::index0},
    {"first", LoopMember::first},
    {"last", LoopMember::last},
    {"length", LoopMember::length},
}};

class Compiler {
 public:
  Compiler(const CompileInput& input, TemplateProblems& problems) : input_(input), problems_(problems) {}

  std::optional<Program> compile(const ParsedTemplate& main) {
    int problems_before = problems_.count();
    if (!collect_chain(main)) return std::nullopt;
    collect_macros();
    known_.insert(input_.known_names.begin(), input_.known_names.end());
    for (std::size_t i = 0; i + 1 < chain_.size(); ++i) extending_template(*chain_[i], i);
    const ParsedTemplate& base = *chain_.back();
    body(base.body);
    Span end{base.source.get(), static_cast<std::uint32_t>(base.source->text.size()), 0};
    if (context_.state != HtmlContext::State::text) {
      problems_.add(end, messages::template_ends_inside, {context_.element});
    }
    emit(Op::finish, end);
    program_.local_count = scopes_.count();
    compile_macros();
    if (problems_.count() > problems_before) return std::nullopt;
    return std::move(program_);
  }

 private:
  // ---- Which files, blocks and macros there are

  bool collect_chain(const ParsedTemplate& main) {
    const ParsedTemplate* next = &main;
    while (next != nullptr) {
      chain_.push_back(next);
      use_source(*next);
      for (const auto& [name, node] : next->blocks) blocks_[name].push_back(node);
      if (next->extends.empty()) return true;
      const ParsedTemplate* base = input_.find(next->extends, next->extends_span);
      if (std::ranges::find(chain_, base) != chain_.end()) {
        problems_.add(next->extends_span, messages::template_circle, {next->extends});
        return false;
      }
      next = base;
    }
    return false;
  }

  void use_source(const ParsedTemplate& used) {
    if (std::ranges::find(program_.sources, used.source) == program_.sources.end())
      program_.sources.push_back(used.source);
  }

  // Macros are known in all files of the page. An extending template's stand before those of its base.
  void collect_macros() {
    std::vector<const ParsedTemplate*> files = chain_;
    for (std::size_t i = 0; i < files.size(); ++i) {
      for (const auto& [name, node] : files[i]->macros) {
        bool is_new = macros_.emplace(name, node).second;
        if (!is_new && i >= chain_.size())
          problems_.add(node->name_span, messages::template_duplicate_macro, {name});
      }
      for (const Node* include : files[i]->includes) {
        const ParsedTemplate* file = input_.find(include->name, include->name_span);
        if (file != nullptr && std::ranges::find(files, file) == files.end()) files.push_back(file);
      }
    }
  }

  // Outside its blocks, an extending template only sets variables, which its base then sees.
  void extending_template(const ParsedTemplate& file, std::size_t level) {
    for (const NodePtr& node : file.body) {
      switch (node->kind) {
        case Node::Kind::set:
          set(*node);
          break;
        case Node::Kind::macro:
          break;
        case Node::Kind::block:
          check_block_is_used(*node, level);
          break;
        case Node::Kind::text: {
          std::size_t text = node->span.text().find_first_not_of(" \t\n");
          if (text == std::string_view::npos) break;
          Span first{node->span.source, node->span.offset + static_cast<std::uint32_t>(text), 1};
          problems_.add(first, messages::template_outside_blocks);
          break;
        }
        default:
          problems_.add(node->span, messages::template_outside_blocks);
      }
    }
  }

  void check_block_is_used(const Node& block, std::size_t level) {
    std::vector<std::string> known;
    for (std::size_t i = level + 1; i < chain_.size(); ++i) {
      if (chain_[i]->blocks.contains(block.name)) return;
      for (const auto& [name, node] : chain_[i]->blocks) known.push_back(name);
    }
    if (block.name.empty()) return;
    problems_.add(block.name_span, messages::template_unknown_block,
                  {block.name, nearest_word(block.name, known)});
  }

  // ---- Instructions

  std::uint32_t emit(Op operation, const Span& place, std::uint32_t first = 0, std::uint32_t second = 0,
                     std::uint8_t small = 0) {
    program_.code.push_back({operation, small, first, second});
    program_.places.push_back(place);
    return static_cast<std::uint32_t>(program_.code.size() - 1);
  }

  // The next instruction, as the target of a jump: text before it and text after it stay apart.
  std::uint32_t label() {
    label_ = program_.code.size();
    return static_cast<std::uint32_t>(label_);
  }
  void jump_here(std::uint32_t instruction) { program_.code[instruction].first = label(); }

  void emit_text(std::string_view text, const Span& place) {
    if (text.empty()) return;
    auto offset = static_cast<std::uint32_t>(program_.text.size());
    program_.text += text;
    bool continues = !program_.code.empty() && program_.code.back().operation == Op::text &&
                     label_ != program_.code.size();
    if (continues) {
      program_.code.back().second += static_cast<std::uint32_t>(text.size());
    } else {
      emit(Op::text, place, offset, static_cast<std::uint32_t>(text.size()));
    }
  }

  // ---- Nodes

  void body(const Body& nodes) {
    if (++depth_ > kDeepest && !nodes.empty()) {
      problems_.add(nodes.front()->span, messages::template_tags_too_deep, {std::to_string(kDeepest)});
    } else {
      for (const NodePtr& one : nodes) {
        if (problems_.is_full() || !has_room(one->span)) break;
        node(*one);
      }
    }
    --depth_;
  }

  bool has_room(const Span& place) {
    if (include_count_ < kMostIncludes && program_.code.size() < kMostInstructions &&
        program_.text.size() < kLargestText)
      return true;
    problems_.add(place, messages::template_grows_too_large);
    return false;
  }

  void scoped_body(const Body& nodes) {
    scopes_.enter();
    body(nodes);
    scopes_.leave();
  }

  void node(const Node& one) {
    switch (one.kind) {
      case Node::Kind::text:
        return text(one);
      case Node::Kind::output:
        return output(one);
      case Node::Kind::choice:
        return choice(one);
      case Node::Kind::loop:
        return loop(one);
      case Node::Kind::set:
        return set(one);
      case Node::Kind::block:
        return block(one);
      case Node::Kind::include:
        return include(one);
      case Node::Kind::call:
        return call_with_body(one);
      case Node::Kind::macro:
        return;  // compiled when it is called
    }
  }

  void text(const Node& one) {
    std::uint8_t same_site = context_.state == HtmlContext::State::quoted && loads_code(context_) ? 1 : 0;
    UrlMarks marks = follow_html(context_, one.span, problems_);
    std::string_view all = one.span.text();
    std::size_t end = marks.ends_at.value_or(0);
    emit_text(all.substr(0, end), one.span);
    if (marks.ends_at) emit(Op::end_address, address_value_, 0, 0, same_site);
    emit_text(all.substr(end), one.span);
    if (marks.starts_before) address_value_ = one.span;
    if (marks.starts_before) emit(Op::address, one.span, *marks.starts_before);
  }

  void output(const Node& one) {
    const TemplateExpression& expression = *one.expression;
    if (expression.kind == Kind::call && expression.name == "super") return super_block(expression);
    if (context_.url_is_checked) address_value_ = expression.span;
    std::optional<Escape> escape = place_value(context_, one.span, problems_);
    if (expression.kind == Kind::call && escape == Escape::html_text) {
      call(expression, Op::call_print);
      return;
    }
    value(expression);
    emit(Op::print, expression.span, 0, 0, static_cast<std::uint8_t>(escape.value_or(Escape::html_text)));
  }

  void choice(const Node& one) {
    HtmlContext before = context_;
    std::optional<HtmlContext> after;
    std::vector<std::uint32_t> ends;
    for (const Branch& branch : one.branches) {
      context_ = before;
      std::uint32_t skip = kNoJump;
      if (branch.condition) {
        value(*branch.condition);
        skip = emit(Op::jump_if_false, branch.condition->span);
      }
      body(branch.body);
      after = after ? join(*after, context_, one.span) : context_;
      if (!branch.condition) break;
      if (&branch != &one.branches.back()) ends.push_back(emit(Op::jump, one.span));
      jump_here(skip);
    }
    bool has_else = one.branches.back().condition == nullptr;
    context_ = has_else ? *after : join(*after, before, one.span);
    for (std::uint32_t end : ends) jump_here(end);
    label();
  }

  HtmlContext join(const HtmlContext& first, const HtmlContext& second, const Span& place) {
    std::optional<HtmlContext> both = joined(first, second);
    if (!both) problems_.add(place, messages::template_branches_differ);
    return both.value_or(first);
  }

  void loop(const Node& one) {
    value(*one.expression);
    scopes_.enter();
    bool has_two = !one.second_name.empty();
    std::uint32_t slot = scopes_.declare(one.name, false).slot;
    if (has_two) scopes_.declare(one.second_name, false);
    std::uint32_t start = emit(Op::loop, one.expression->span, 0, slot, has_two ? 1 : 0);
    std::uint32_t round = label();
    std::uint32_t first_inside = scopes_.count();
    std::uint32_t clear = emit(Op::clear, one.span, first_inside, 0);
    HtmlContext before = context_;
    ++loops_;
    body(one.body);
    --loops_;
    program_.code[clear].second = scopes_.count() - first_inside;
    emit(Op::next, one.span, round, slot, has_two ? 1 : 0);
    scopes_.leave();
    // Every round starts where the last one ended, so both must be the same place.
    HtmlContext after = context_;
    after.needs_space = after.needs_space || before.needs_space;
    after.has_meta_content = before.has_meta_content;
    if (after != before && !after.is_broken) problems_.add(one.span, messages::template_branches_differ);
    context_ = before;
    if (one.otherwise.empty()) return jump_here(start);
    std::uint32_t end = emit(Op::jump, one.span);
    jump_here(start);
    scoped_body(one.otherwise);
    context_ = join(before, context_, one.span);
    jump_here(end);
  }

  void set(const Node& one) {
    value(*one.expression);
    // A variable that is there already gets the new value, also inside for.
    if (std::optional<Scopes::Variable> known = scopes_.find(one.name)) {
      emit(Op::set_local, one.expression->span, known->slot);
    } else if (macro_ == nullptr && (scopes_.is_outermost() || page_variables_.contains(one.name))) {
      page_variables_.insert(one.name);
      known_.insert(one.name);
      emit(Op::set_global, one.expression->span, global(one.name));
    } else {
      emit(Op::set_local, one.expression->span, scopes_.declare(one.name, true).slot);
    }
  }

  void block(const Node& one) {
    auto versions = blocks_.find(one.name);
    if (include_depth_ > 0 || versions == blocks_.end()) return same_place_body(one.body, one.span, one.name);
    block_version(versions->second, 0, one.span);
  }

  void block_version(const std::vector<const Node*>& versions, std::size_t version, const Span& place) {
    auto outer = std::exchange(open_block_, OpenBlock{&versions, version});
    same_place_body(versions[version]->body, place, versions[version]->name);
    open_block_ = outer;
  }

  void super_block(const TemplateExpression& expression) {
    bool has_next = open_block_.versions != nullptr && open_block_.version + 1 < open_block_.versions->size();
    if (!has_next || !expression.parts.empty()) {
      problems_.add(expression.span, messages::template_super_outside);
      return;
    }
    block_version(*open_block_.versions, open_block_.version + 1, expression.span);
  }

  // What is written here must leave the HTML where it found it.
  void same_place_body(const Body& nodes, const Span& place, const std::string& name) {
    HtmlContext before = context_;
    scoped_body(nodes);
    if (joined(before, context_)) return;
    problems_.add(place, messages::template_place_moves, {name});
    context_ = before;
  }

  void include(const Node& one) {
    if (one.name.empty()) return;  // told by the parser
    const ParsedTemplate* file = input_.find(one.name, one.name_span);
    if (file == nullptr) return;
    bool is_open = std::ranges::find(including_, file) != including_.end() ||
                   std::ranges::find(chain_, file) != chain_.end();
    if (is_open) {
      problems_.add(one.name_span, messages::template_circle, {one.name});
      return;
    }
    if (!file->extends.empty()) {
      problems_.add(file->extends_span, messages::template_extends_not_first);
      return;
    }
    ++include_count_;
    use_source(*file);
    including_.push_back(file);
    ++include_depth_;
    OpenBlock outer = std::exchange(open_block_, OpenBlock{});
    same_place_body(file->body, one.span, one.name);
    open_block_ = outer;
    --include_depth_;
    including_.pop_back();
  }

  // {% call macro(…) %}body{% endcall %}: the macro prints the body with caller().
  void call_with_body(const Node& one) {
    if (one.expression->kind != Kind::call) return;
    if (context_.state != HtmlContext::State::text) {
      problems_.add(one.span, messages::template_call_place);
      return;
    }
    emit(Op::capture, one.span);
    same_place_body(one.body, one.span, "call");
    emit(Op::end_capture, one.span);
    scopes_.enter();
    std::uint32_t text = scopes_.declare("", false).slot;
    scopes_.leave();
    emit(Op::set_local, one.span, text);
    call(*one.expression, Op::call_print, text);
  }

  // ---- Expressions

  // Pushes the value. `may_be_missing`: whoever takes it asks whether it exists.
  void value(const TemplateExpression& expression, bool may_be_missing = false) {
    switch (expression.kind) {
      case Kind::constant:
        program_.constants.push_back(expression.value);
        emit(Op::constant, expression.span, static_cast<std::uint32_t>(program_.constants.size() - 1));
        return;
      case Kind::name:
        return variable(expression, may_be_missing);
      case Kind::member:
        return member(expression, may_be_missing);
      case Kind::index:
        value(*expression.parts[0], may_be_missing);
        value(*expression.parts[1]);
        emit(Op::index, expression.span, 0, 0, may_be_missing ? 1 : 0);
        return;
      case Kind::list:
        for (const ExpressionPtr& part : expression.parts) value(*part);
        emit(Op::list, expression.span, static_cast<std::uint32_t>(expression.parts.size()));
        return;
      case Kind::filter:
        return filter(expression);
      case Kind::call:
        return call(expression, Op::call);
      case Kind::negative:
        value(*expression.parts[0]);
        emit(Op::negative, expression.span);
        return;
      case Kind::logical_not:
        value(*expression.parts[0]);
        emit(Op::logical_not, expression.span);
        return;
      case Kind::logical_and:
      case Kind::logical_or: {
        value(*expression.parts[0]);
        bool is_and = expression.kind == Kind::logical_and;
        std::uint32_t skip = emit(is_and ? Op::jump_keep_false : Op::jump_keep_true, expression.span);
        value(*expression.parts[1]);
        jump_here(skip);
        return;
      }
      case Kind::binary:
        value(*expression.parts[0]);
        value(*expression.parts[1]);
        emit(Op::binary, expression.span, 0, 0, static_cast<std::uint8_t>(expression.op));
        return;
      case Kind::choice:
        return conditional(expression);
      case Kind::is_defined:
      case Kind::is_null:
        value(*expression.parts[0], true);
        emit(expression.kind == Kind::is_defined ? Op::is_defined : Op::is_null, expression.span);
        return;
    }
  }

  void conditional(const TemplateExpression& expression) {
    value(*expression.parts[1]);
    std::uint32_t skip = emit(Op::jump_if_false, expression.parts[1]->span, 0, 0, 1);
    value(*expression.parts[0]);
    std::uint32_t end = emit(Op::jump, expression.span);
    jump_here(skip);
    value(*expression.parts[2]);
    jump_here(end);
  }

  struct Resolved {
    bool is_local = false;
    std::uint32_t slot = 0;
    std::uint32_t instead = 0;  ///< Of a local that may be unset: the global that then counts, plus 1.
  };

  std::optional<Resolved> resolve(const TemplateExpression& name, bool may_be_missing) {
    if (std::optional<Scopes::Variable> variable = scopes_.find(name.name)) {
      return Resolved{true, variable->slot, variable->may_be_unset ? global(name.name) + 1 : 0};
    }
    if (name.name == "loop") {
      problems_.add(name.span, loops_ > 0 ? messages::template_loop_whole : messages::template_loop_outside);
      return std::nullopt;
    }
    if (!known_.empty() && !input_.known_names.empty() && !may_be_missing && !known_.contains(name.name)) {
      std::vector<std::string> words(known_.begin(), known_.end());
      problems_.add(name.span, messages::template_unknown_name, {name.name, nearest_word(name.name, words)});
      return std::nullopt;
    }
    return Resolved{false, global(name.name), 0};
  }

  void variable(const TemplateExpression& expression, bool may_be_missing) {
    std::optional<Resolved> found = resolve(expression, may_be_missing);
    if (!found) return;
    if (found->is_local) {
      emit(may_be_missing ? Op::local_or_none : Op::local, expression.span, found->slot, found->instead);
    } else {
      emit(may_be_missing ? Op::global_or_none : Op::global, expression.span, found->slot);
    }
  }

  void member(const TemplateExpression& expression, bool may_be_missing) {
    const TemplateExpression& object = *expression.parts[0];
    bool is_loop = object.kind == Kind::name && object.name == "loop" && loops_ > 0 && !scopes_.find("loop");
    if (is_loop) return loop_member(expression);
    program_.names.emplace_back(expression.name);
    auto name = static_cast<std::uint32_t>(program_.names.size() - 1);
    bool is_simple = object.kind == Kind::name && !may_be_missing;
    std::optional<Resolved> found = is_simple ? resolve(object, false) : std::nullopt;
    if (found && found->instead == 0) {
      emit(found->is_local ? Op::local_member : Op::global_member, expression.span, found->slot, name);
      return;
    }
    if (is_simple && !found) return;
    value(object, may_be_missing);
    emit(Op::member, expression.span, name, 0, may_be_missing ? 1 : 0);
  }

  void loop_member(const TemplateExpression& expression) {
    auto found =
        std::ranges::find_if(kLoopMembers, [&](const auto& one) { return one.first == expression.name; });
    if (found == kLoopMembers.end()) {
      problems_.add(expression.name_span, messages::template_unknown_loop_member, {expression.name});
      return;
    }
    emit(Op::loop_member, expression.span, 0, 0, static_cast<std::uint8_t>(found->second));
  }

  std::uint32_t global(const std::string& name) {
    auto [found, is_new] = global_slots_.emplace(name, static_cast<std::uint32_t>(program_.globals.size()));
    if (is_new) program_.globals.emplace_back(name);
    return found->second;
  }

  void filter(const TemplateExpression& expression) {
    const Filter* found = input_.filters->find(expression.name);
    std::size_t arguments = expression.parts.size() - 1;
    if (found == nullptr) {
      problems_.add(expression.name_span, messages::template_unknown_filter,
                    {expression.name, nearest_word(expression.name, input_.filters->names())});
    } else if (arguments < found->fewest_arguments || arguments > found->most_arguments) {
      std::string wanted = std::to_string(found->fewest_arguments);
      if (found->most_arguments != found->fewest_arguments)
        wanted += "–" + std::to_string(found->most_arguments);
      problems_.add(expression.name_span, messages::template_filter_arguments,
                    {expression.name, wanted, std::to_string(arguments)});
    }
    value(*expression.parts[0], found != nullptr && found->takes_undefined);
    for (std::size_t i = 1; i < expression.parts.size(); ++i) value(*expression.parts[i]);
    if (found == nullptr) return;
    emit(Op::filter, expression.span, filter_slot(*found),
         static_cast<std::uint32_t>(expression.parts.size()));
  }

  std::uint32_t filter_slot(const Filter& filter) {
    auto [found, is_new] =
        filter_slots_.emplace(filter.name, static_cast<std::uint32_t>(program_.filters.size()));
    if (is_new) program_.filters.push_back(filter);
    return found->second;
  }

  // ---- Macros

  void call(const TemplateExpression& expression, Op operation,
            std::optional<std::uint32_t> body_slot = std::nullopt) {
    if (expression.name == "caller" && expression.parts.empty() && scopes_.find("caller")) {
      variable(expression, false);
      if (operation == Op::call_print) {
        emit(Op::print, expression.span, 0, 0, static_cast<std::uint8_t>(Escape::html_text));
      }
      return;
    }
    if (expression.name == "super") {
      problems_.add(expression.span, messages::template_super_outside);
      return;
    }
    auto found = macros_.find(expression.name);
    if (found == macros_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, node] : macros_) names.push_back(name);
      problems_.add(expression.name_span, messages::template_unknown_macro,
                    {expression.name, nearest_word(expression.name, names)});
      return;
    }
    arguments(expression, *found->second);
    if (body_slot) {
      emit(Op::local, expression.span, *body_slot);
    } else {
      emit(Op::absent, expression.span);
    }
    emit(operation, expression.span, macro_slot(*found->second));
  }

  // Pushes a value for each parameter, or the mark that it was not given.
  void arguments(const TemplateExpression& expression, const Node& macro) {
    const std::vector<Parameter>& parameters = macro.parameters;
    std::vector<const TemplateExpression*> given(parameters.size());
    std::size_t by_order = expression.parts.size() - expression.keywords.size();
    if (by_order > parameters.size()) {
      problems_.add(expression.span, messages::template_macro_arguments,
                    {macro.name, std::to_string(parameters.size()), std::to_string(by_order)});
      return;
    }
    for (std::size_t i = 0; i < by_order; ++i) given[i] = expression.parts[i].get();
    for (std::size_t i = 0; i < expression.keywords.size(); ++i) {
      keyword_argument(expression.keywords[i], *expression.parts[by_order + i], macro, given);
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      if (given[i] != nullptr) {
        value(*given[i]);
      } else if (parameters[i].otherwise) {
        emit(Op::absent, expression.span);
      } else {
        problems_.add(expression.span, messages::template_macro_argument_missing,
                      {macro.name, parameters[i].name});
      }
    }
  }

  void keyword_argument(const std::string& keyword, const TemplateExpression& argument, const Node& macro,
                        std::vector<const TemplateExpression*>& given) {
    auto found = std::ranges::find(macro.parameters, keyword, &Parameter::name);
    if (found == macro.parameters.end()) {
      std::vector<std::string> names;
      for (const Parameter& one : macro.parameters) names.push_back(one.name);
      problems_.add(argument.span, messages::template_macro_argument_unknown,
                    {macro.name, keyword, nearest_word(keyword, names)});
      return;
    }
    auto position = static_cast<std::size_t>(found - macro.parameters.begin());
    if (given[position] != nullptr) {
      problems_.add(argument.span, messages::template_macro_argument_twice, {macro.name, keyword});
    }
    given[position] = &argument;
  }

  std::uint32_t macro_slot(const Node& macro) {
    auto found = std::ranges::find(used_macros_, &macro);
    if (found == used_macros_.end()) {
      used_macros_.push_back(&macro);
      program_.macros.push_back({macro.name, 0, static_cast<std::uint32_t>(macro.parameters.size() + 1), 0});
      return static_cast<std::uint32_t>(used_macros_.size() - 1);
    }
    return static_cast<std::uint32_t>(found - used_macros_.begin());
  }

  // Compiling one macro may use others, which are added at the end. Unused ones are compiled for their
  // problems.
  void compile_macros() {
    for (const auto& [name, node] : macros_) macro_slot(*node);
    for (std::size_t i = 0; i < used_macros_.size(); ++i) compile_macro(i);
  }

  void compile_macro(std::size_t index) {
    const Node& macro = *used_macros_[index];
    macro_ = &macro;
    scopes_ = Scopes();
    context_ = HtmlContext();
    loops_ = 0;
    open_block_ = OpenBlock();
    program_.macros[index].entry = label();
    scopes_.enter();
    std::vector<std::uint32_t> slots;
    for (const Parameter& one : macro.parameters) slots.push_back(scopes_.declare(one.name, false).slot);
    scopes_.declare("caller", false);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const Parameter& one = macro.parameters[i];
      if (!one.otherwise) continue;
      std::uint32_t skip = emit(Op::parameter, one.span, 0, slots[i]);
      value(*one.otherwise);
      emit(Op::set_local, one.span, slots[i]);
      jump_here(skip);
    }
    same_place_body(macro.body, macro.span, macro.name);
    scopes_.leave();
    emit(Op::finish, macro.span);
    program_.macros[index].local_count = scopes_.count();
  }

  struct OpenBlock {
    const std::vector<const Node*>* versions = nullptr;
    std::size_t version = 0;
  };

  const CompileInput& input_;
  TemplateProblems& problems_;
  Program program_;
  std::vector<const ParsedTemplate*> chain_;  ///< The template, what it extends, and so on.
  std::map<std::string, std::vector<const Node*>, std::less<>> blocks_;
  std::map<std::string, const Node*, std::less<>> macros_;
  std::vector<const Node*> used_macros_;
  std::vector<const ParsedTemplate*> including_;
  std::map<std::string, std::uint32_t, std::less<>> global_slots_;
  std::map<std::string, std::uint32_t, std::less<>> filter_slots_;
  std::set<std::string, std::less<>> known_;
  std::set<std::string, std::less<>> page_variables_;  ///< Set outside for, blocks and includes.
  Scopes scopes_;
  HtmlContext context_;
  OpenBlock open_block_;
  const Node* macro_ = nullptr;
  Span address_value_;  ///< The last value in the address of an attribute.
  std::size_t label_ = 0;
  int loops_ = 0;
  int include_depth_ = 0;
  int include_count_ = 0;
  int depth_ = 0;
};

}  // namespace

std::optional<Program> compile_template(const ParsedTemplate& main, const CompileInput& input,
                                        TemplateProblems& problems) {
  return Compiler(input, problems).compile(main);
}

}  // namespace underlag
