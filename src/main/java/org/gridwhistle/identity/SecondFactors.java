package org.gridwhistle.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 第二因素: the store of what an account's codes are checked with. Each code opens once. */
@Component
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    /** 120 bits: more than could be tried, so that a plain hash keeps them. */
    private static final int RECOVERY_BYTES = 15;

    private final SecondFactorMapper mapper;
    private final Accounts accounts;
    private final Totp totp;
    private final SecondFactorDemand demand;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorMapper mapper,
            Accounts accounts,
            Totp totp,
            @Value("${gridwhistle.identity.second-factor:ADMINISTRATORS}") SecondFactorDemand demand,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.totp = totp;
        this.demand = demand;
        this.clock = clock;
    }

    /** Whether there is such a thing here at all. */
    public boolean areOffered() {
        return demand != SecondFactorDemand.OFF;
    }

    /** Whether signing in to this account takes a code. */
    boolean asks(Account account) {
        return areOffered() && account.secondFactor();
    }

    /** Whether this account may not do without. */
    public boolean demandedOf(Account account) {
        return switch (demand) {
            case OFF, OFFERED -> false;
            case ADMINISTRATORS -> account.isAdministrator();
            case EVERYBODY -> true;
        };
    }

    public int recoveryCodesLeft(long accountId) {
        return mapper.countRecoveryCodes(accountId);
    }

    /** Uses up the code if it is a good one: of the present half minute, or one of the recovery codes. */
    boolean take(long accountId, String code) {
        var row = mapper.find(accountId);
        if (row == null || row.secret() == null) {
            return false;
        }
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (plain.matches("[0-9]{6}")) {
            var step = totp.stepOf(row.secret(), plain);
            return step.isPresent() && mapper.useStep(accountId, step.getAsLong()) == 1;
        }
        return mapper.useRecoveryCode(accountId, Sha256.hex(plain), clock.instant()) == 1;
    }

    /** A secret that counts once it is confirmed; until then the old one does. */
    String begin(long accountId) {
        String secret = totp.newSecret();
        if (mapper.find(accountId) == null) {
            mapper.insertPending(accountId, secret);
        } else {
            mapper.setPending(accountId, secret);
        }
        return secret;
    }

    /** The secret that waits to be confirmed, or null. */
    String pending(long accountId) {
        var row = mapper.find(accountId);
        return row == null ? null : row.pendingSecret();
    }

    /** @return new recovery codes, which replace any earlier ones, to be shown once */
    List<String> confirm(long accountId, String code) {
        String secret = pending(accountId);
        if (secret == null) {
            throw new NothingToConfirm();
        }
        var step = totp.stepOf(secret, code.replaceAll("\\s", ""));
        if (step.isEmpty() || mapper.confirm(accountId, secret, step.getAsLong()) == 0) {
            throw new BadCode();
        }
        mapper.deleteRecoveryCodes(accountId);
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(each -> mapper.insertRecoveryCode(accountId, Sha256.hex(each.replace("-", ""))));
        accounts.changed();
        return codes;
    }

    void remove(long accountId) {
        mapper.deleteRecoveryCodes(accountId);
        mapper.delete(accountId);
        accounts.changed();
    }

    private String recoveryCode() {
        byte[] bits = new byte[RECOVERY_BYTES];
        random.nextBytes(bits);
        return new Base32().encodeToString(bits).replaceAll("(.{4})(?=.)", "$1-");
    }
}
