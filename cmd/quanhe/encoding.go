package main

import "quanhe/loader/article"

const encodingUsage = "encoding of the files without a byte-order mark (default: as each file says, else guessed)"

// encodingFlag is a flag that names an encoding; empty, every file is looked at.
type encodingFlag article.Encoding

func (f *encodingFlag) String() string { return string(*f) }

// Type is what the help prints for the value.
func (f *encodingFlag) Type() string { return "NAME" }

func (f *encodingFlag) Set(name string) error {
	encoding, err := article.ParseEncoding(name)
	*f = encodingFlag(encoding)
	return err
}
