package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentTest {

    @ParameterizedTest
    @CsvSource({"张三丰,张*", "欧阳修,欧*", "李,李*", "𠮷野家,𠮷*", "😀,😀*", "'',''", ","})
    void showsOnlyTheFirstCharacterOfAName(String name, String shown) {
        assertThat(new Resident(name, null).masked().name()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13812340000,138****0000",
        "0375-8123456,037****3456",
        "+8613812340000,+86****0000",
        "81234567,****",
        "8123456,****",
        "0375812345,****",
        "110,****",
        "'',''",
        ","
    })
    void hidesAtLeastFourDigitsOfAPhoneAndMostOfAShortOne(String phone, String shown) {
        assertThat(new Resident(null, phone).masked().phone()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"📞📞📞📞📞📞", "a📞📞📞📞📞📞📞📞📞📞📞📞📞📞", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"})
    void neverCutsACharacterInHalf(String hostile) {
        var masked = new Resident(hostile, hostile).masked();
        for (String shown : new String[] {masked.name(), masked.phone()}) {
            assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(shown);
        }
    }
}
