package org.gridwhistle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteOfRequestTest {

    @Test
    void namesTheActAndWhatItIsAbout() {
        var route = RouteOfRequest.of("/api/v1/cases/{number}/claim", Map.of("number", "WG1"));

        assertThat(route).isEqualTo(new RouteOfRequest("/api/v1/cases/{number}/claim", "claim", "cases/WG1"));
    }

    @Test
    void takesTheActFromTheAddressWhereItVaries() {
        var route = RouteOfRequest.of("/cases/{number}/{action}", Map.of("number", "WG1", "action", "reply"));

        assertThat(route.kind()).isEqualTo("reply");
        assertThat(route.subject()).isEqualTo("cases/WG1");
    }

    @Test
    void isAboutNothingYetWhereSomethingIsMade() {
        assertThat(RouteOfRequest.of("/api/v1/cases", Map.of()))
                .isEqualTo(new RouteOfRequest("/api/v1/cases", "cases", null));
    }

    @Test
    void namesAPartBelowItsWhole() {
        var route = RouteOfRequest.of("/api/v1/stations/{id}/duties/{day}", Map.of("id", "5", "day", "2026-03-02"));

        assertThat(route.subject()).isEqualTo("stations/5/duties/2026-03-02");
        assertThat(route.kind()).isEqualTo("duties");
    }

    @Test
    void cutsWhatIsTooLongButNoCharacter() {
        var route = RouteOfRequest.of("/x/{id}", Map.of("id", "1".repeat(197) + "😀"));

        assertThat(route.subject()).hasSize(199).doesNotEndWith("\ud83d");
    }
}
