package org.gridwhistle.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.gridwhistle.shared.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the container's own parser refuses, before any of our filters sees it: no page, no version of it, no trace. */
class ProblemValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

    private final transient MessageSource messages;
    private final transient JsonMapper json;

    ProblemValve(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ErrorCode code = ErrorAdvice.codeFor(HttpStatusCode.valueOf(status));
        String title = text("problem." + code.kind().name());
        String path = request.getRequestURI();
        // a request line that cannot be read has no path; only programs send such
        boolean api = path == null || RequestPath.isApi(path);
        var problem = new Problem(status, code, title, text(code.textKey()), path, List.of(), null, Map.of());
        byte[] body = api
                ? json.writeValueAsBytes(problem.members())
                : (status + " " + title).getBytes(StandardCharsets.UTF_8);
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            log.debug("the caller went away", e);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LanguageResolver.CHINESE);
    }
}
