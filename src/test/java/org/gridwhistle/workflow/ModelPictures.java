package org.gridwhistle.workflow;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The pictures of the process files that the README shows: {@code mvn -Ppictures process-test-classes} draws those whose
 * model has changed, by the viewer that the product's own pages use. Each notes which model it shows.
 */
final class ModelPictures {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path PICTURES = Path.of("src/docs/pictures");
    private static final String VIEWER = "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";
    private static final Pattern NOTED = Pattern.compile("<metadata><model sha256=\"([0-9a-f]{64})\"");
    private static final String DRAW = """
        async xml => {
          const viewer = new BpmnJS({ container: '#canvas' });
          const { warnings } = await viewer.importXML(xml);
          if (warnings.length) throw new Error(warnings.map(each => each.message).join('; '));
          return (await viewer.saveSVG()).svg;
        }\
        """;

    private ModelPictures() {}

    /** Draws what is missing or older than its model. */
    public static void main(String... args) throws IOException {
        var stale = models().stream()
                .filter(model -> !shows(pictureOf(model), read(model)))
                .toList();
        if (stale.isEmpty()) {
            System.out.println("every picture shows its model as it is");
            return;
        }
        Files.createDirectories(PICTURES);
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(browser())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            for (Path model : stale) {
                String xml = read(model);
                Files.writeString(pictureOf(model), noting(xml, draw(browser.newPage(), xml)));
                System.out.println("drew " + pictureOf(model));
            }
        }
    }

    private static String draw(Page page, String xml) throws IOException {
        page.setContent("<!doctype html><div id='canvas' style='width:1600px;height:900px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setContent(new ClassPathResource(VIEWER).getContentAsString(StandardCharsets.UTF_8)));
        try {
            return (String) page.evaluate(DRAW, xml);
        } finally {
            page.close();
        }
    }

    private static Path browser() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("GRIDWHISTLE_TEST_BROWSER")),
                        Optional.of("/usr/bin/chromium"),
                        Optional.of("/usr/bin/chromium-browser"),
                        Optional.of("/usr/bin/google-chrome"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no browser found: install chromium, or name one by GRIDWHISTLE_TEST_BROWSER"));
    }

    static List<Path> models() throws IOException {
        try (var files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    static Path pictureOf(Path model) {
        return PICTURES.resolve(model.getFileName().toString().replace(".bpmn", ".svg"));
    }

    /** Whether that picture was drawn from exactly this model. */
    static boolean shows(Path picture, String xml) {
        if (!Files.exists(picture)) {
            return false;
        }
        var noted = NOTED.matcher(read(picture));
        return noted.find() && noted.group(1).equals(hash(xml));
    }

    /** The picture with a note of the model in its metadata, on white also where the page around it is dark. */
    static String noting(String xml, String svg) {
        int root = svg.indexOf("<svg");
        int content = svg.indexOf('>', root) + 1;
        return svg.substring(0, root) + "<svg style=\"background:white\""
                + svg.substring(root + "<svg".length(), content)
                + "<metadata><model sha256=\"" + hash(xml) + "\"/></metadata>"
                + svg.substring(content).stripTrailing() + "\n";
    }

    private static String hash(String xml) {
        try {
            // a checkout may turn the line ends
            byte[] same = xml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(same));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
