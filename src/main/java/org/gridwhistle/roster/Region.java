package org.gridwhistle.roster;

import java.util.*;

public record Region(String code, String name, String prefix, String parentCode) {}
