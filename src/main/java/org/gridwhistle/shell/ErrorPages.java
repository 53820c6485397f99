package org.gridwhistle.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what fails outside of a controller, where the container comes to ask for an error page. */
@Controller
class ErrorPages implements ErrorController {

    private final Problems problems;
    private final ProblemAnswers answers;

    ErrorPages(Problems problems, ProblemAnswers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException undecodable) {
            status = undecodable.getErrorCode();
        }
        // somebody who types the address of the error page meets no error
        var code = status instanceof Integer number
                ? ErrorAdvice.codeFor(HttpStatusCode.valueOf(number))
                : ErrorCode.NOT_FOUND;
        return answers.answer(problems.of(code, List.of(), request), request, response);
    }
}
