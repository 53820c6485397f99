package org.gridwhistle.shell.web;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shell.CurrentCaller;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives every template {@code #words} and {@code #frame}. As a dialect and not as model attributes, so that pages
 * rendered for an error have them as well.
 */
@Component
class PageDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String WORDS = "words";
    private static final String FRAME = "frame";

    private final MessageSource messages;
    private final Clock clock;
    private final CurrentCaller currentCaller;
    private final boolean demo;

    PageDialect(MessageSource messages, Clock clock, CurrentCaller currentCaller, Environment environment) {
        super("gridwhistle");
        this.messages = messages;
        this.clock = clock;
        this.currentCaller = currentCaller;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(WORDS, FRAME);
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return switch (name) {
                    case WORDS -> new PageWords(messages, clock, context.getLocale());
                    case FRAME -> frame(context);
                    default -> null;
                };
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    private PageFrame frame(IExpressionContext context) {
        String path = context instanceof IWebContext web
                ? web.getExchange().getRequest().getPathWithinApplication()
                : "";
        Optional<Caller> caller = currentCaller.find();
        return new PageFrame(caller, path, demo, clock.instant());
    }
}
