package org.gridwhistle.identity;

import java.util.Set;

/** A person as the product knows them, also after they left: records go on naming them. */
public record Account(long id, String username, String name, boolean enabled, String regionCode, Set<Role> roles) {}
