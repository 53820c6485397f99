package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Tells a problem in the form its reader understands: problem details below {@code /api}, else the error page. */
@Component
class ProblemAnswers {

    private static final String PAGE = "error";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** @return what a controller method may return */
    Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        if (RequestPath.isApi(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.members());
        }
        // a page even where a picture or style sheet was asked for: the view would go by the ending of the path
        request.setAttribute(View.SELECTED_CONTENT_TYPE, HTML);
        var page = new ModelAndView(PAGE, HttpStatus.valueOf(problem.status()));
        page.addObject("status", problem.status());
        page.addObject("code", problem.code().name());
        page.addObject("title", problem.title());
        page.addObject("detail", problem.detail());
        page.addObject("sentence", problem.detail());
        return page;
    }
}
