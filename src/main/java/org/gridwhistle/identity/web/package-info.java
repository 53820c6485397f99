/** The contract's tokens over HTTP. */
package org.gridwhistle.identity.web;
