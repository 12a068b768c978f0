import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Says for each PDF named on the command line whether it keeps PDF/UA-1 and PDF/A-2a, and which
 * rules it breaks. Ends with 0 only if every file keeps both, and only after a file that is known
 * to break them was refused: a validator that accepts everything proves nothing.
 */
final class Conformance {
    private enum Standard {
        PDF_UA_1("ua1", "PDFUA-1.xml"),
        PDF_A_2A("2a", "PDFA-2A.xml");

        final PDFAFlavour flavour;
        final String profile;

        Standard(String id, String profile) {
            this.flavour = PDFAFlavour.fromString(id);
            this.profile = "/org/verapdf/pdfa/validation/" + profile;
        }
    }

    private static final String[] UNTAGGED_OBJECTS = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    };

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        if (acceptsWhatIsBroken()) {
            System.err.println("The validator accepts an untagged PDF: its answers prove nothing.");
            System.exit(1);
        }
        int refused = 0;
        for (String file : files) {
            for (Standard standard : Standard.values()) {
                ValidationResult result = validate(new File(file), standard);
                System.out.printf("    %s %s: %s (%d checks)%n", result.isCompliant() ? "keeps " : "BREAKS",
                    standard, file, result.getTotalAssertions());
                if (!result.isCompliant()) {
                    refused++;
                    brokenRules(result).forEach(rule -> System.out.println("           " + rule));
                }
            }
        }
        System.exit(refused == 0 ? 0 : 1);
    }

    private static boolean acceptsWhatIsBroken() throws Exception {
        Path file = Files.createTempFile("untagged", ".pdf");
        try {
            Files.writeString(file, untagged());
            for (Standard standard : Standard.values()) {
                if (validate(file.toFile(), standard).isCompliant()) {
                    return true;
                }
            }
            return false;
        } finally {
            Files.delete(file);
        }
    }

    /** A PDF that can be read, of one empty page without any structure or metadata. */
    private static String untagged() {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < UNTAGGED_OBJECTS.length; i++) {
            offsets.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(UNTAGGED_OBJECTS[i]).append("\nendobj\n");
        }
        int size = UNTAGGED_OBJECTS.length + 1;
        int start = pdf.length();
        pdf.append("xref\n0 ").append(size).append('\n').append(offsets);
        pdf.append("trailer\n<</Size ").append(size).append("/Root 1 0 R>>\n");
        return pdf.append("startxref\n").append(start).append("\n%%EOF\n").toString();
    }

    private static ValidationResult validate(File file, Standard standard) throws Exception {
        int failuresShown = 3;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard.flavour);
             PDFAValidator validator = Foundries.defaultInstance()
                 .createValidator(profileOf(standard), failuresShown, false, true, false)) {
            return validator.validate(parser);
        }
    }

    private static ValidationProfile profileOf(Standard standard) throws Exception {
        try (InputStream profile = Conformance.class.getResourceAsStream(standard.profile)) {
            if (profile == null) {
                throw new IOException("the validator has no profile " + standard.profile);
            }
            return Profiles.profileFromXml(profile);
        }
    }

    private static List<String> brokenRules(ValidationResult result) {
        Set<String> rules = new LinkedHashSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String said = assertion.getErrorMessage() != null ? assertion.getErrorMessage() : assertion.getMessage();
                rules.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + ": " + said
                    + " at " + assertion.getLocation().getContext());
            }
        }
        return new ArrayList<>(rules);
    }
}
