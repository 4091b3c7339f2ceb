import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Fills in PDF forms as programs built on PDFBox do, and reads what stands in filled ones.
 *
 * <pre>
 * FillForms fill TEXT TURN IN OUT [IN OUT …]   every field: TEXT, and answer number TURN of each question
 * FillForms read FILE…                         what stands in them
 * </pre>
 *
 * Both print one line of JSON a file: the value of each field.
 */
public final class FillForms {
  private FillForms() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("fill")) {
      for (int i = 3; i < arguments.length; i += 2) {
        fill(arguments[1], Integer.parseInt(arguments[2]), arguments[i], arguments[i + 1]);
        System.out.println(json(read(arguments[i + 1])));
      }
      return;
    }
    for (int i = 1; i < arguments.length; ++i) {
      System.out.println(json(read(arguments[i])));
    }
  }

  private static void fill(String text, int turn, String from, String to) throws Exception {
    try (PDDocument document = PDDocument.load(new File(from))) {
      for (PDField field : document.getDocumentCatalog().getAcroForm().getFieldTree()) {
        if (field instanceof PDTextField) {
          PDTextField line = (PDTextField) field;
          int limit = line.getMaxLen();
          line.setValue(limit > 0 && limit < text.length() ? text.substring(0, limit) : text);
        } else if (field instanceof PDRadioButton) {
          List<String> answers = new ArrayList<>(((PDRadioButton) field).getOnValues());
          field.setValue(answers.get(turn % answers.size()));
        } else if (field instanceof PDCheckBox) {
          if (turn % 2 == 0) {
            ((PDCheckBox) field).check();
          } else {
            ((PDCheckBox) field).unCheck();
          }
        } else if (field instanceof PDChoice) {
          List<String> answers = ((PDChoice) field).getOptionsExportValues();
          field.setValue(answers.get(turn % answers.size()));
        }
      }
      document.save(to);
    }
  }

  private static Map<String, String> read(String file) throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    try (PDDocument document = PDDocument.load(new File(file))) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm();
      for (PDField field : form.getFieldTree()) {
        if (field.getFieldType() == null) {
          continue;  // A group of fields.
        }
        String value = field instanceof PDChoice
            ? String.join(",", ((PDChoice) field).getValue()) : field.getValueAsString();
        values.put(field.getFullyQualifiedName(), value.equals("Off") ? "" : value);
      }
    }
    return values;
  }

  private static String json(Map<String, String> values) {
    StringBuilder out = new StringBuilder("{");
    for (String name : new TreeSet<>(values.keySet())) {
      out.append(out.length() > 1 ? "," : "").append(quoted(name)).append(':').append(quoted(values.get(name)));
    }
    return out.append('}').toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
      out.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return out.append('"').toString();
  }
}
