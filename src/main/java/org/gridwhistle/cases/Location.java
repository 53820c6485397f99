package org.gridwhistle.cases;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Where exactly: WGS-84 degrees, a description in words, or both. */
public record Location(
        @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 20)
        BigDecimal lat,

        @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 20)
        BigDecimal lng,

        @Size(max = 200) String address) {}
