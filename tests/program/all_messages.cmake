# Writes all_messages.cpp: every list of every header in diagnostics/messages/, so that the test of the catalogues
# cannot miss a room that is added later.
file(GLOB message_headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/generator
     ${CMAKE_SOURCE_DIR}/generator/diagnostics/messages/*.hpp)
set(includes "")
set(lists "")
foreach(header IN LISTS message_headers)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/generator/${header})
  file(STRINGS ${CMAKE_SOURCE_DIR}/generator/${header} line REGEX "inline constexpr const Message\\* k[A-Za-z]+\\[\\]")
  string(REGEX MATCH "k[A-Za-z]+Messages" list "${line}")
  if(NOT list)
    message(FATAL_ERROR "${header} has no list of its messages at the end: inline constexpr const Message* k…Messages[]")
  endif()
  string(APPEND includes "#include \"${header}\"\n")
  string(APPEND lists "      {\"${header}\", underlag::messages::${list}},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/all_messages.cpp CONTENT
"#include \"program/all_messages.hpp\"

@includes@
namespace underlag_test {

std::vector<MessageList> all_messages() {
  return {
@lists@  };
}

}  // namespace underlag_test
" @ONLY)
