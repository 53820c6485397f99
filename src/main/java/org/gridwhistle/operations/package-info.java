/** 运维: what whoever runs the product has to know: whether all fits together, how much there is, how late it is. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "cases"})
package org.gridwhistle.operations;
