/** The portal interfaces and kernel services of DomainZero: what operating system components are written against. */
module jx.zero {
    exports jx.zero;
}
