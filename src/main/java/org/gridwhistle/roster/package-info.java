/** 编组: regions, stations, deputy groups, deputies, departments and who stands where. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "calendar"})
package org.gridwhistle.roster;
