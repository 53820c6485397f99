package org.gridwhistle.shell.web;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever sent a form that is too large to be read is told so. */
@Controller
class TooLargePage {

    @GetMapping("/too-large")
    String tell() {
        throw new DomainRefusal(ErrorCode.TOO_LARGE);
    }
}
