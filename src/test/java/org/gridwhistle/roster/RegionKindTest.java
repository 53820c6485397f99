package org.gridwhistle.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionKindTest {

    @ParameterizedTest
    @CsvSource({
        "PROVINCE,410000000000,41",
        "CITY,410400000000,4104",
        "COUNTY,410481000000,410481",
        "TOWNSHIP,410481001000,410481001",
        "VILLAGE,410481001001,410481001001",
        "GRID,410481001001001,410481001001001"
    })
    void cutsALevelsCodeToWhatItsSubtreeBeginsWith(RegionKind kind, String code, String prefix) {
        assertThat(Region.of(code, "", kind, null).prefix()).isEqualTo(prefix);
        assertThat(kind.codeOf(prefix)).isEqualTo(code);
    }
}
