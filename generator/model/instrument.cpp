#include "model/instrument.hpp"

#include <algorithm>

namespace underlag {

const InstrumentItem* Instrument::find(std::string_view item_id) const {
  auto found = std::ranges::find(items, item_id, &InstrumentItem::id);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace underlag
