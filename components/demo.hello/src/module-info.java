/** The first program. */
module jx.demo.hello {
    exports jx.demo.hello;
}
