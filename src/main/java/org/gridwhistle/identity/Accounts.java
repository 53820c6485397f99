package org.gridwhistle.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gridwhistle.shared.Fresh;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The store of accounts. Reading costs no SQL in the normal case; a change reaches every node within seconds. */
@Component
public class Accounts {

    private record Directory(Map<Long, Account> byId, Map<String, Account> byUsername) {}

    private final AccountMapper mapper;
    private final Clock clock;
    private final Fresh<Directory> directory;

    Accounts(AccountMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.directory = new Fresh<>(mapper::stamp, this::read);
    }

    public Optional<Account> byId(long id) {
        return Optional.ofNullable(directory.get().byId.get(id));
    }

    /**
     * The account as a sign-in of that epoch knows it: another node may have signed it in after a change that this node
     * has not read yet.
     */
    Optional<Account> byId(long id, int epoch) {
        var known = byId(id);
        if (known.isEmpty() || known.get().epoch() < epoch) {
            directory.forget();
            return byId(id);
        }
        return known;
    }

    public Optional<Account> byUsername(String username) {
        return Optional.ofNullable(directory.get().byUsername.get(username));
    }

    /** Everybody, by id. */
    public Collection<Account> all() {
        return directory.get().byId.values();
    }

    public boolean none() {
        return all().isEmpty();
    }

    /** What the database says now, whatever is kept in memory. */
    Optional<CredentialRow> credentials(String username) {
        return Optional.ofNullable(mapper.credentials(username));
    }

    String passwordHash(long id) {
        return mapper.passwordHash(id);
    }

    /** @param oneTimePassword whether the password is to be changed first of all */
    long add(NewAccount account, boolean oneTimePassword) {
        var key = new GeneratedKey();
        mapper.insert(account, clock.instant(), oneTimePassword, key);
        account.roles().forEach(role -> mapper.insertRole(key.id(), role));
        changed();
        return key.id();
    }

    void setEnabled(long id, boolean enabled) {
        mapper.setEnabled(id, enabled);
        changed();
    }

    void setRoles(long id, Set<Role> roles) {
        mapper.deleteRoles(id);
        roles.forEach(role -> mapper.insertRole(id, role));
        changed();
    }

    /** @param remembered how many former passwords are kept, so that none of them is taken up again */
    void setPassword(long id, String hash, boolean oneTime, int remembered) {
        String former = mapper.passwordHash(id);
        if (former != null) {
            mapper.keepFormerPassword(id, former);
        }
        mapper.setPassword(id, hash, clock.instant(), oneTime);
        var kept = mapper.formerPasswords(id);
        if (kept.size() > remembered) {
            mapper.forgetFormerPasswords(id, kept.get(remembered).id());
        }
        changed();
    }

    /** Hashes of the passwords before the present one, latest first. */
    List<String> formerPasswords(long id) {
        return mapper.formerPasswords(id).stream()
                .map(FormerPasswordRow::passwordHash)
                .toList();
    }

    /** From now on every session and token that the account had is dead. */
    void beginEpoch(long id) {
        mapper.beginEpoch(id);
        changed();
    }

    /** Tells every node that what it keeps is old. */
    void changed() {
        mapper.restamp(UUID.randomUUID().toString());
        directory.forget();
        // another reader may meanwhile have kept what was there before the commit
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    directory.forget();
                }
            });
        }
    }

    private Directory read() {
        var roles = new HashMap<Long, Set<Role>>();
        for (var row : mapper.roles()) {
            roles.computeIfAbsent(row.accountId(), id -> EnumSet.noneOf(Role.class))
                    .add(row.role());
        }
        var byId = new LinkedHashMap<Long, Account>();
        var byUsername = new HashMap<String, Account>();
        for (var row : mapper.accounts()) {
            var account = row.toAccount(Set.copyOf(roles.getOrDefault(row.id(), Set.of())));
            byId.put(account.id(), account);
            byUsername.put(account.username(), account);
        }
        return new Directory(Collections.unmodifiableMap(byId), Map.copyOf(byUsername));
    }
}
