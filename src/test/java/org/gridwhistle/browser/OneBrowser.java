package org.gridwhistle.browser;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwhistle.support.Api;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lends every test its {@link Visitors}, all of them guests of one browser. Afterwards they say what was wrong with the
 * pages they came by; of a test that failed, {@code target/browser} keeps how each screen looked.
 */
class OneBrowser implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(OneBrowser.class);

    private record Shared(Chromium chromium, URI server, Api api, Matters matters, Map<String, List<Cookie>> signIns) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Visitors.class || type == Matters.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var shared = shared(test);
        return parameter.getParameter().getType() == Matters.class
                ? shared.matters()
                : test.getStore(OURS).computeIfAbsent(Visitors.class, none -> visitors(shared), Visitors.class);
    }

    private static Visitors visitors(Shared shared) {
        return new Visitors(shared.chromium(), shared.server(), shared.api(), shared.signIns());
    }

    private static Shared shared(ExtensionContext test) {
        var chromium =
                test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, none -> Chromium.start(), Chromium.class);
        var application = SpringExtension.getApplicationContext(test);
        var server = URI.create(
                "http://127.0.0.1:" + application.getBean(Environment.class).getRequiredProperty("local.server.port"));
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        server,
                        none -> {
                            var api = application.getBean(Api.class);
                            return new Shared(chromium, server, api, new Matters(api), new HashMap<>());
                        },
                        Shared.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var visitors = test.getStore(OURS).remove(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        try {
            if (test.getExecutionException().isPresent()) {
                visitors.photograph(Path.of("target", "browser"), nameOf(test));
            } else {
                visitors.sayWhatWasWrong();
            }
        } finally {
            visitors.leave();
        }
    }

    private static String nameOf(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
    }
}
