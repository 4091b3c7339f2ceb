#include "templating/machine.hpp"

#include <fmt/format.h>

#include <array>
#include <deque>

#include "diagnostics/messages/templating.hpp"
#include "templating/operators.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

constexpr int kDeepestCall = 100;
constexpr std::int64_t kMostRounds = 5'000'000;
constexpr std::size_t kLargestPage = 256U << 20U;

const Value kUndefined = Value::undefined();

// A variable: what it shows, and the value itself when nothing else keeps it.
struct Slot {
  const Value* shown = nullptr;
  Value kept;
};

struct LoopState {
  Value kept;  ///< The list or object, which may be the result of a filter.
  std::size_t index = 0;
  std::size_t length = 0;
};

class Machine {
 public:
  Machine(const Program& program, const Object& data, std::string& out, Diagnostics& problems)
      : program_(program), out_(&out), data_(data), problems_(problems) {
    globals_.resize(program.globals.size());
    for (std::size_t i = 0; i < globals_.size(); ++i) globals_[i].shown = data.find(program.globals[i]);
  }

  bool run() { return run_frame(0, program_.local_count, nullptr, 0); }

 private:
  // ---- Problems

  bool fail(std::size_t at, const Message& message, std::vector<std::string> arguments = {}) {
    report(problems_, program_.places[at], message, std::move(arguments));
    return false;
  }

  std::string words_at(std::size_t at) const { return std::string(program_.places[at].text()); }

  bool fail_undefined(std::size_t at, const Value* value) {
    // The last member that was looked for in vain is this one, unless the value came another way.
    if (value == &kUndefined && missing_in_ != nullptr) return fail_member(at);
    return fail(at, messages::template_undefined, {words_at(at), ""});
  }

  bool fail_member(std::size_t at) {
    std::vector<std::string> names;
    for (const auto& [name, member] : missing_in_->members()) names.push_back(name.text());
    return fail(at, messages::template_undefined, {words_at(at), nearest_word(missing_name_, names)});
  }

  bool fail_global(std::size_t at, std::uint32_t global) {
    const std::string& wanted = program_.globals[global].text();
    std::vector<std::string> names;
    for (const auto& [name, value] : data_.members()) names.push_back(name.text());
    // The place may be "page.title": the name that does not exist is its first.
    Span place = program_.places[at];
    if (place.text().starts_with(wanted)) place.length = static_cast<std::uint32_t>(wanted.size());
    report(problems_, place, messages::template_unknown_name, {wanted, nearest_word(wanted, names)});
    return false;
  }

  // ---- The stack

  void push(const Value* value) { stack_.push_back(value); }
  void push_new(Value value) {
    made_.push_back(std::move(value));
    stack_.push_back(&made_.back());
  }
  const Value* pop() {
    const Value* top = stack_.back();
    stack_.pop_back();
    return top;
  }
  // At the end of a statement nothing on the stack needs the values it made.
  void forget_made(std::size_t kept) {
    while (made_.size() > kept) made_.pop_back();
  }

  // ---- Running

  Slot* frame(std::uint32_t locals) {
    if (frames_.size() < static_cast<std::size_t>(depth_)) frames_.resize(static_cast<std::size_t>(depth_));
    std::vector<Slot>& slots = frames_[static_cast<std::size_t>(depth_ - 1)];
    slots.assign(locals, Slot());
    return slots.data();
  }

  // Runs from `entry` to its end; the top `given` stack values are the first locals.
  bool run_frame(std::uint32_t entry, std::uint32_t local_count, const std::string* macro,
                 std::uint32_t given) {
    if (++depth_ > kDeepestCall) {
      --depth_;
      return fail(calling_at_, messages::template_too_deep, {macro == nullptr ? std::string() : *macro});
    }
    Slot* locals = frame(local_count);
    for (std::uint32_t i = 0; i < given; ++i) locals[i].shown = stack_[stack_.size() - given + i];
    std::size_t outer_address = address_;
    std::size_t outer_loops = loops_.size();
    bool done = execute(entry, locals);
    loops_.resize(outer_loops);
    address_ = outer_address;
    stack_.resize(stack_.size() - (done ? given : 0));
    --depth_;
    return done;
  }

  bool execute(std::uint32_t entry, Slot* locals) {
    const Instruction* code = program_.code.data();
    const std::size_t kept = made_.size();
    for (std::size_t at = entry;; ++at) {
      const Instruction& now = code[at];
      switch (now.operation) {
        case Operation::text:
          out_->append(program_.text, now.first, now.second);
          break;
        case Operation::print:
          if (!print(at, *pop(), static_cast<Escape>(now.small))) return false;
          forget_made(kept);
          break;
        case Operation::constant:
          push(&program_.constants[now.first]);
          break;
        case Operation::global: {
          const Value* value = globals_[now.first].shown;
          if (value == nullptr) return fail_global(at, now.first);
          push(value);
          break;
        }
        case Operation::global_or_none:
          push(or_undefined(globals_[now.first].shown));
          break;
        case Operation::local: {
          const Value* value = local(locals, now);
          if (value == nullptr && now.second > 0) return fail_global(at, now.second - 1);
          if (value == nullptr) return fail(at, messages::template_undefined, {words_at(at), ""});
          push(value);
          break;
        }
        case Operation::local_or_none:
          push(or_undefined(local(locals, now)));
          break;
        case Operation::member: {
          const Value* value = member(at, pop(), now.first, now.small != 0);
          if (value == nullptr) return false;
          push(value);
          break;
        }
        case Operation::global_member: {
          const Value* object = globals_[now.first].shown;
          if (object == nullptr) return fail_global(at, now.first);
          const Value* value = member(at, object, now.second, false);
          if (value == nullptr) return false;
          push(value);
          break;
        }
        case Operation::local_member: {
          const Value* object = locals[now.first].shown;
          if (object == nullptr) return fail(at, messages::template_undefined, {words_at(at), ""});
          const Value* value = member(at, object, now.second, false);
          if (value == nullptr) return false;
          push(value);
          break;
        }
        case Operation::index:
          if (!index(at, now.small != 0)) return false;
          break;
        case Operation::list:
          if (!make_list(at, now.first)) return false;
          break;
        case Operation::filter:
          if (!filter(at, program_.filters[now.first], now.second)) return false;
          break;
        case Operation::binary:
          if (!binary(at, static_cast<Operator>(now.small))) return false;
          break;
        case Operation::negative: {
          const Value* value = pop();
          if (value->is_undefined()) return fail_undefined(at, value);
          OperatorResult result = negate(*value);
          if (result.problem != nullptr) return fail(at, *result.problem, std::move(result.arguments));
          push_new(std::move(result.value));
          break;
        }
        case Operation::logical_not:
          push_new(Value(!pop()->is_true()));
          break;
        case Operation::is_defined:
          push_new(Value(!pop()->is_undefined()));
          break;
        case Operation::is_null:
          push_new(Value(pop()->is_null()));
          break;
        case Operation::jump:
          at = now.first - 1;
          break;
        case Operation::jump_if_false: {
          bool is_true = pop()->is_true();
          if (now.small == 0) forget_made(kept);
          if (!is_true) at = now.first - 1;
          break;
        }
        case Operation::jump_keep_false:
        case Operation::jump_keep_true:
          if (stack_.back()->is_true() == (now.operation == Operation::jump_keep_true)) {
            at = now.first - 1;
          } else {
            stack_.pop_back();
          }
          break;
        case Operation::loop: {
          bool is_empty = false;
          if (!start_loop(at, locals, is_empty)) return false;
          forget_made(kept);
          if (is_empty) at = now.first - 1;
          break;
        }
        case Operation::next:
          if (!has_time(at)) return false;
          if (++loops_.back().index < loops_.back().length) {
            show_round(locals, now.second, now.small != 0);
            at = now.first - 1;
          } else {
            loops_.pop_back();
          }
          break;
        case Operation::loop_member:
          push_new(loop_member(static_cast<LoopMember>(now.small)));
          break;
        case Operation::clear:
          for (std::uint32_t i = 0; i < now.second; ++i) locals[now.first + i].shown = nullptr;
          break;
        case Operation::set_local:
          if (!set(at, locals[now.first])) return false;
          forget_made(kept);
          break;
        case Operation::set_global:
          if (!set(at, globals_[now.first])) return false;
          forget_made(kept);
          break;
        case Operation::parameter:
          if (locals[now.second].shown != nullptr) at = now.first - 1;
          break;
        case Operation::absent:
          push(nullptr);
          break;
        case Operation::call:
          if (!call(at, program_.macros[now.first])) return false;
          break;
        case Operation::call_print:
          if (!call_print(at, program_.macros[now.first])) return false;
          forget_made(kept);
          break;
        case Operation::capture:
          captures_.emplace_back();
          outputs_.push_back(std::exchange(out_, &captures_.back()));
          break;
        case Operation::end_capture: {
          std::string captured = std::move(captures_.back());
          captures_.pop_back();
          out_ = outputs_.back();
          outputs_.pop_back();
          push_new(Value::html(std::move(captured)));
          break;
        }
        case Operation::address:
          address_ = out_->size() - now.first;
          break;
        case Operation::end_address:
          end_address(at, now.small != 0);
          break;
        case Operation::finish:
          return true;
      }
    }
  }

  static const Value* or_undefined(const Value* value) { return value == nullptr ? &kUndefined : value; }

  const Value* local(const Slot* locals, const Instruction& now) const {
    const Value* value = locals[now.first].shown;
    return value == nullptr && now.second > 0 ? globals_[now.second - 1].shown : value;
  }

  // The member, &kUndefined when there is none, nullptr after a problem.
  const Value* member(std::size_t at, const Value* object, std::uint32_t name, bool may_be_missing) {
    if (object->is_object()) {
      const Value* found = object->object().find(program_.names[name]);
      if (found != nullptr) return found;
      missing_in_ = &object->object();
      missing_name_ = program_.names[name].text();
      return &kUndefined;
    }
    if (may_be_missing) return &kUndefined;
    fail_no_members(at, object);
    return nullptr;
  }

  // The place is "page.previous.title"; the message names what stands before the last dot.
  void fail_no_members(std::size_t at, const Value* object) {
    std::string words = words_at(at);
    std::size_t end = words.find_last_of(".[");
    std::string owner = end == std::string::npos ? words : words.substr(0, end);
    bool is_missing = object->is_undefined() || object->is_null();
    fail(at, is_missing ? messages::template_undefined : messages::template_no_members, {owner, ""});
  }

  bool index(std::size_t at, bool may_be_missing) {
    const Value* key = pop();
    const Value* object = pop();
    const Value* found = &kUndefined;
    if (object->is_list() && key->is_integer()) {
      auto size = static_cast<std::int64_t>(object->list().size());
      std::int64_t position = key->integer() < 0 ? key->integer() + size : key->integer();
      if (position >= 0 && position < size) found = &object->list()[static_cast<std::size_t>(position)];
      missing_in_ = nullptr;
    } else if (object->is_object() && key->is_text()) {
      std::optional<Name> name = Name::existing(key->text());
      const Value* member = name ? object->object().find(*name) : nullptr;
      missing_in_ = &object->object();
      missing_name_ = key->text();
      if (member != nullptr) found = member;
    } else if (!may_be_missing) {
      fail_no_members(at, object);
      return false;
    }
    push(found);
    return true;
  }

  bool make_list(std::size_t at, std::uint32_t count) {
    ValueList list;
    list.reserve(count);
    for (std::size_t i = stack_.size() - count; i < stack_.size(); ++i) {
      if (stack_[i]->is_undefined()) return fail_undefined(at, stack_[i]);
      list.push_back(*stack_[i]);
    }
    stack_.resize(stack_.size() - count);
    push_new(Value(std::move(list)));
    return true;
  }

  bool filter(std::size_t at, const Filter& filter, std::uint32_t count) {
    const Value* const* operands = stack_.data() + (stack_.size() - count);
    for (std::uint32_t i = filter.takes_undefined ? 1 : 0; i < count; ++i) {
      if (operands[i]->is_undefined()) return fail_undefined(at, operands[i]);
    }
    FilterCall call(filter.name, operands, count);
    Value result = filter.apply(call);
    if (call.problem() != nullptr) return fail(at, *call.problem(), call.problem_arguments());
    stack_.resize(stack_.size() - count);
    push_new(std::move(result));
    return true;
  }

  bool binary(std::size_t at, Operator op) {
    const Value* right = pop();
    const Value* left = pop();
    if (left->is_undefined()) return fail_undefined(at, left);
    if (right->is_undefined()) return fail_undefined(at, right);
    OperatorResult result = apply_operator(op, *left, *right);
    if (result.problem != nullptr) return fail(at, *result.problem, std::move(result.arguments));
    push_new(std::move(result.value));
    return true;
  }

  bool set(std::size_t at, Slot& slot) {
    const Value* value = pop();
    if (value->is_undefined()) return fail_undefined(at, value);
    slot.kept = Value(*value);
    slot.shown = &slot.kept;
    return true;
  }

  // ---- Loops

  bool start_loop(std::size_t at, Slot* locals, bool& is_empty) {
    const Instruction& now = program_.code[at];
    const Value* walked = pop();
    if (walked->is_undefined()) return fail_undefined(at, walked);
    bool has_two = now.small != 0;
    bool fits = has_two ? walked->is_object() : walked->is_list();
    // Null is the data's way to say that there is nothing: no rounds.
    if (!fits && !walked->is_null()) return fail(at, messages::template_not_walkable, {words_at(at)});
    LoopState state{*walked, 0, 0};
    if (walked->is_list()) state.length = walked->list().size();
    if (walked->is_object()) state.length = walked->object().members().size();
    is_empty = state.length == 0;
    if (is_empty) return true;
    loops_.push_back(std::move(state));
    show_round(locals, now.second, has_two);
    return true;
  }

  void show_round(Slot* locals, std::uint32_t slot, bool has_two) {
    const LoopState& loop = loops_.back();
    if (!has_two) {
      locals[slot].shown = &loop.kept.list()[loop.index];
      return;
    }
    const auto& [name, value] = loop.kept.object().members()[loop.index];
    locals[slot].kept = Value::view(name.text());
    locals[slot].shown = &locals[slot].kept;
    locals[slot + 1].shown = &value;
  }

  Value loop_member(LoopMember which) const {
    const LoopState& loop = loops_.back();
    switch (which) {
      case LoopMember::index:
        return Value(loop.index + 1);
      case LoopMember::index0:
        return Value(loop.index);
      case LoopMember::first:
        return Value(loop.index == 0);
      case LoopMember::last:
        return Value(loop.index + 1 == loop.length);
      case LoopMember::length:
        break;
    }
    return Value(loop.length);
  }

  bool has_time(std::size_t at) {
    if (++rounds_ > kMostRounds) return fail(at, messages::template_too_long);
    if (out_->size() <= kLargestPage) return true;
    return fail(at, messages::template_output_too_large, {std::to_string(kLargestPage >> 20U)});
  }

  // ---- Macros

  bool call_print(std::size_t at, const MacroProgram& macro) {
    calling_at_ = at;
    return has_time(at) && run_frame(macro.entry, macro.local_count, &macro.name, macro.parameter_count);
  }

  bool call(std::size_t at, const MacroProgram& macro) {
    std::string printed;
    std::string* outer = std::exchange(out_, &printed);
    bool done = call_print(at, macro);
    out_ = outer;
    if (done) push_new(Value::html(std::move(printed)));
    return done;
  }

  // ---- Printing

  bool print(std::size_t at, const Value& value, Escape escape) {
    switch (value.type()) {
      case Value::Type::text:
        append_text(value.text(), escape);
        return true;
      case Value::Type::html:
        if (escape == Escape::html_text) {
          out_->append(value.text());
        } else {
          append_text(value.text(), escape);
        }
        return true;
      case Value::Type::undefined:
        return fail_undefined(at, &value);
      default:
        return print_other(at, value, escape);
    }
  }

  bool print_other(std::size_t at, const Value& value, Escape escape) {
    if (escape == Escape::json) {
      append_json(*out_, value);
      return true;
    }
    bool is_for_readers = escape == Escape::html_text || escape == Escape::plain_text;
    if (value.type() == Value::Type::number && is_for_readers) {
      return fail(at, messages::template_raw_decimal, {*printed(value)});
    }
    std::optional<std::string> text = printed(value);
    if (!text) return fail(at, messages::template_not_printable, {words_at(at)});
    append_text(*text, escape);
    return true;
  }

  void append_text(std::string_view text, Escape escape) {
    switch (escape) {
      case Escape::html_text:
      case Escape::plain_text:
        return append_escaped_text(*out_, text);
      case Escape::attribute:
        return append_escaped_attribute(*out_, text);
      case Escape::url:
        return append_url(*out_, text);
      case Escape::url_component:
        return append_url_component(*out_, text);
      case Escape::json:
        *out_ += '"';
        append_json_characters(*out_, text);
        *out_ += '"';
        return;
      case Escape::json_string:
        return append_json_characters(*out_, text);
    }
  }

  void end_address(std::size_t at, bool only_same_site) {
    std::string_view address = std::string_view(*out_).substr(address_);
    if (only_same_site ? is_same_site_url(address) : is_safe_url(address)) return;
    report(problems_, program_.places[at], messages::template_invalid_link, {std::string(address)});
    out_->resize(address_);
    *out_ += kInvalidLink;
  }

  const Program& program_;
  std::string* out_;
  const Object& data_;
  Diagnostics& problems_;
  std::vector<Slot> globals_;
  std::vector<const Value*> stack_;
  std::deque<Value> made_;  ///< Values that instructions made, at addresses that stay.
  std::deque<std::vector<Slot>> frames_;
  std::vector<LoopState> loops_;
  std::deque<std::string> captures_;
  std::vector<std::string*> outputs_;
  const Object* missing_in_ = nullptr;
  std::string missing_name_;
  std::size_t address_ = 0;
  std::size_t calling_at_ = 0;
  std::int64_t rounds_ = 0;
  int depth_ = 0;
};

}  // namespace

bool run_program(const Program& program, const Object& data, std::string& out, Diagnostics& problems) {
  return Machine(program, data, out, problems).run();
}

}  // namespace underlag
