package org.gridwhistle.cases;

import jakarta.validation.constraints.Size;

/** 反映群众: the resident behind a case. */
public record Resident(
        @Size(max = 50) String name, @Size(max = 30) String phone) {

    /** A mobile phone's number of digits. */
    private static final int SHORTEST_SHOWN_IN_PART = 11;

    /** As somebody sees it who does not handle the case. */
    Resident masked() {
        return new Resident(maskedName(), maskedPhone());
    }

    private String maskedName() {
        return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private String maskedPhone() {
        if (phone == null || phone.isEmpty()) {
            return phone;
        }
        // of a shorter one, as a landline's, seven shown digits would be nearly all
        int length = phone.codePointCount(0, phone.length());
        if (length < SHORTEST_SHOWN_IN_PART) {
            return "****";
        }
        return phone.substring(0, phone.offsetByCodePoints(0, 3))
                + "****"
                + phone.substring(phone.offsetByCodePoints(phone.length(), -4));
    }
}
