import java.io.FileInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF's engine whether each file is both PDF/UA-1 and PDF/A-2a.
 * One line per fault, at most one for each rule and file; the exit code is 1 when there is any.
 */
public final class PdfValidity {
  private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};
  private static final int FAULTS_SHOWN = 100;

  private PdfValidity() {}

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean allValid = true;
    for (String file : files) {
      for (PDFAFlavour standard : STANDARDS) {
        allValid &= isValid(file, standard);
      }
    }
    System.exit(allValid ? 0 : 1);
  }

  private static boolean isValid(String file, PDFAFlavour standard) throws Exception {
    try (FileInputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, standard);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(standard, FAULTS_SHOWN, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> faults = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String place = assertion.getLocation() == null ? "" : " at " + assertion.getLocation().getContext();
          faults.putIfAbsent(
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
              assertion.getMessage() + place);
        }
      }
      faults.forEach((rule, message) -> System.out.println(file + ": " + standard + " " + rule + ": " + message));
      if (!result.isCompliant() && faults.isEmpty()) {
        System.out.println(file + ": " + standard + ": not valid");
      }
      return result.isCompliant();
    }
  }
}
