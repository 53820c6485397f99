package org.gridwhistle.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.TableFormat;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** The list that a page shows, taken away as a file by whoever is signed in there. */
@Controller
class CaseListFilePage {

    private final CaseListParameters.Reader reader;
    private final CaseListFile file;

    CaseListFilePage(CaseListParameters.Reader reader, CaseListFile file) {
        this.reader = reader;
        this.file = file;
    }

    @InitBinder
    void emptyIsNotAsked(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/cases.csv")
    void csv(
            Caller caller,
            @Valid CaseListParameters asked,
            @RequestParam(required = false) String show,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(caller, asked, show, TableFormat.CSV, locale, response);
    }

    @GetMapping("/cases.xlsx")
    void xlsx(
            Caller caller,
            @Valid CaseListParameters asked,
            @RequestParam(required = false) String show,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(caller, asked, show, TableFormat.XLSX, locale, response);
    }

    private void send(
            Caller caller,
            CaseListParameters asked,
            String show,
            TableFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var shown = CasePages.Show.of(show, asked);
        file.send(caller, reader.filter(shown.narrow(asked)), shown.sort(), format, locale, response);
    }
}
