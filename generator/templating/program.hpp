#pragma once
// A compiled template: a flat list of instructions with everything looked up beforehand. Made by the
// compiler, run by the machine; nothing in it changes while it runs, so that threads share it.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "templating/escape.hpp"
#include "templating/filters.hpp"
#include "templating/source.hpp"
#include "templating/syntax.hpp"

namespace underlag {

/// The values on which operators work stand on a stack. `first` and `second` are operands of the instruction.
enum class Operation : std::uint8_t {
  text,            ///< Prints text [first, first + second) of the program.
  print,           ///< Prints the top value with the escape in `small`.
  constant,        ///< Pushes constant `first`.
  global,          ///< Pushes global `first`; it must exist.
  global_or_none,  ///< The same, undefined when it does not exist.
  local,           ///< Pushes local `first`; when never set, global second - 1 as above.
  local_or_none,
  member,         ///< Replaces the top value with its member `first`.
  global_member,  ///< Pushes member `second` of global `first`.
  local_member,   ///< Pushes member `second` of local `first`.
  index,          ///< value, key → member
  list,           ///< Makes a list of the top `first` values.
  filter,         ///< Calls filter `first` with the top `second` values.
  binary,         ///< Operator in `small`.
  negative,
  logical_not,
  is_defined,
  is_null,
  jump,             ///< To `first`.
  jump_if_false,    ///< Takes the top value.
  jump_keep_false,  ///< and: jumps and keeps a false value, else takes it.
  jump_keep_true,   ///< or
  loop,  ///< Walks through the top value in local `second`; to `first` when it is empty. small: two locals.
  next,  ///< The next round: back to `first`, or on when there is none.
  loop_member,  ///< Pushes loop.index …; LoopMember in `small`, `first` loops out.
  clear,        ///< Makes locals [first, first + second) unset.
  set_local,    ///< Takes the top value.
  set_global,
  parameter,    ///< Jumps to `first` when local `second` has been given.
  call,         ///< Calls macro `first` with the top values for its parameters; pushes HTML.
  call_print,   ///< The same, printed.
  absent,       ///< Pushes the mark of an argument that was not given.
  capture,      ///< From here on output is collected …
  end_capture,  ///< … and pushed as HTML.
  address,      ///< An address has begun `first` bytes ago.
  end_address,  ///< It is replaced when it is not allowed; small = 1: only the same site is.
  finish,       ///< The end of the template or macro.
};

enum class LoopMember : std::uint8_t { index, index0, first, last, length };

struct Instruction {
  Operation operation = Operation::finish;
  std::uint8_t small = 0;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

struct MacroProgram {
  std::string name;
  std::uint32_t entry = 0;
  std::uint32_t parameter_count = 0;  ///< With `caller`, which is the last.
  std::uint32_t local_count = 0;
};

struct Program {
  std::vector<Instruction> code;
  std::vector<Span> places;  ///< Of each instruction.
  std::string text;
  std::vector<Value> constants;
  std::vector<Name> names;    ///< Of members.
  std::vector<Name> globals;  ///< Names of the data the template uses.
  std::vector<Filter> filters;
  std::vector<MacroProgram> macros;
  std::uint32_t local_count = 0;
  /// Every file that went into it; the places point into them.
  std::vector<std::shared_ptr<const TemplateSource>> sources;
};

}  // namespace underlag
