package org.gridwhistle.supervision.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gridwhistle.cases.CaseFact;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where the cases behind a figure are listed. */
final class CaseList {

    private CaseList() {}

    /** @param fact true of each of them, or null */
    static String api(Map<String, String> filters, CaseFact fact) {
        return build(UriComponentsBuilder.fromPath("/api/v1/cases"), filters, fact);
    }

    /** The page, which unlike the API leaves closed cases out unless asked. */
    static String page(Map<String, String> filters, CaseFact fact) {
        return build(UriComponentsBuilder.fromPath("/cases").queryParam("show", "all"), filters, fact);
    }

    private static String build(UriComponentsBuilder address, Map<String, String> filters, CaseFact fact) {
        filters.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
        if (fact != null) {
            address.queryParam("fact", fact);
        }
        return address.build(true).toUriString();
    }
}
