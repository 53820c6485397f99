package org.gridwhistle.cases;

import jakarta.validation.constraints.Size;

/** 反映群众: the resident behind a case. */
public record Resident(
        @Size(max = 50) String name, @Size(max = 30) String phone) {

    /** As somebody sees it who does not handle the case. */
    Resident masked() {
        return new Resident(maskedName(), maskedPhone());
    }

    private String maskedName() {
        return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private String maskedPhone() {
        if (phone == null || phone.length() < 8) {
            return phone == null ? null : "****";
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
