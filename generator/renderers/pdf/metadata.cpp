#include "renderers/pdf/metadata.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "renderers/pdf/syntax.hpp"

namespace underlag::pdf {

namespace {

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      // XML 1.0 has no control characters.
      default:
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

// Line ends and tabs in a title would differ between the two places after XML has normalised them.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

std::string pdf_date(std::string_view iso) {
  std::string digits;
  for (char c : iso.substr(0, 10)) {
    if (c != '-') digits += c;
  }
  return "D:" + digits + "000000Z";
}

void append_entry(std::string& out, std::string_view key, const std::string& text) {
  if (text.empty()) return;
  out += key;
  append_text_string(out, one_line(text));
}

std::string alternatives(std::string_view property, const std::string& text) {
  if (text.empty()) return {};
  return fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", property,
                     xml_escaped(one_line(text)));
}

constexpr std::string_view kExtensionSchema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>The part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

}  // namespace

std::string info_dictionary(const DocumentInfo& info) {
  std::string out = "<<";
  append_entry(out, "/Title", info.title);
  append_entry(out, "/Author", info.author);
  append_entry(out, "/Subject", info.subject);
  append_entry(out, "/Keywords", info.keywords);
  append_entry(out, "/Creator", info.creator);
  append_entry(out, "/Producer", info.creator);
  std::string date = pdf_date(info.date);
  return out + "/CreationDate(" + date + ")/ModDate(" + date + ")>>";
}

std::string xmp_packet(const DocumentInfo& info) {
  std::string date = info.date.substr(0, 10) + "T00:00:00Z";
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
      "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
      "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
      "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
      "<pdfuaid:part>1</pdfuaid:part>\n";
  out += alternatives("dc:title", info.title);
  out += alternatives("dc:description", info.subject);
  if (!info.author.empty()) {
    out += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                       xml_escaped(one_line(info.author)));
  }
  out += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                     xml_escaped(info.language));
  if (!info.keywords.empty()) {
    out += fmt::format("<pdf:Keywords>{}</pdf:Keywords>\n", xml_escaped(one_line(info.keywords)));
  }
  std::string creator = xml_escaped(one_line(info.creator));
  out += fmt::format("<xmp:CreatorTool>{0}</xmp:CreatorTool><pdf:Producer>{0}</pdf:Producer>\n", creator);
  out += fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate><xmp:ModifyDate>{0}</xmp:ModifyDate>\n", date);
  out += kExtensionSchema;
  return out + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

}  // namespace underlag::pdf
