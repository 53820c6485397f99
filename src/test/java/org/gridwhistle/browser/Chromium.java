package org.gridwhistle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, started once for all tests: nothing is downloaded. */
final class Chromium implements AutoCloseable {

    /** For whoever has the browser elsewhere. */
    static final String ELSEWHERE = "GRIDWHISTLE_TEST_BROWSER";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Boolean, Deque<Screen>> free = Map.of(true, new ArrayDeque<>(), false, new ArrayDeque<>());

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIETLY));
    }

    /** Without one, a build server fails; a developer is told what is not being tested. */
    static Chromium start() {
        var executable = find(System.getenv(ELSEWHERE), System.getenv("PATH"));
        if (executable.isEmpty()) {
            String what = "no browser found, so no page is tested: install chromium (Debian: apt-get install chromium"
                    + " fonts-noto-cjk) or name one by " + ELSEWHERE;
            if (demanded(System.getenv("CI"))) {
                throw new AssertionError(what);
            }
            Assumptions.abort(what);
        }
        return new Chromium(executable.orElseThrow());
    }

    static boolean demanded(String ci) {
        return "true".equalsIgnoreCase(ci) || "1".equals(ci);
    }

    static Optional<Path> find(String elsewhere, String searchPath) {
        if (elsewhere != null && !elsewhere.isBlank()) {
            return Optional.of(Path.of(elsewhere)).filter(Files::isExecutable);
        }
        return Stream.concat(Stream.of("/usr/bin"), folders(searchPath))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<String> folders(String searchPath) {
        return searchPath == null
                ? Stream.empty()
                : Arrays.stream(searchPath.split(File.pathSeparator)).filter(folder -> !folder.isBlank());
    }

    /** A screen without anybody's traces, a free one if there is. */
    Screen lend(Device device) {
        Screen screen = free.get(device.script).poll();
        return screen == null ? new Screen(browser, device.script) : screen;
    }

    void takeBack(Screen screen, Device device) {
        screen.clear();
        free.get(device.script).push(screen);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
