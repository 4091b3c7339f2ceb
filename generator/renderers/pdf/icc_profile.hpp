#pragma once
// The sRGB colour profile that PDF/A asks for, built from its published numbers (IEC 61966-2-1, ICC.1:2010)
// so that no file has to be found on the machine.

#include <string>

namespace underlag::pdf {

std::string srgb_profile();

}  // namespace underlag::pdf
