/// <reference types="next" />
/// <reference types="next/image-types/global" />
// These declare what Next lets a file import (style sheets, pictures). The generated next-env.d.ts is not read: it names
// the folder of the last build, and types must be checked alike before any build and after.
