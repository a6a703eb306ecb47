//go:build unix

package article_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/article"
)

func TestLinksStayInTheFolder(t *testing.T) {
	outside := folder(t, map[string]string{"secret.txt": "ngoài"})
	dir := folder(t, map[string]string{"in.txt": "trong", "sub/a.txt": "a"})
	for link, target := range map[string]string{
		"out.txt": filepath.Join(outside, "secret.txt"), "up.txt": "../x/secret.txt", "same.txt": "sub/a.txt", "loop": ".", "dir.txt": "sub",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600); err != nil {
		t.Fatal(err)
	}
	articles, refused := collect(article.Options{}, dir)
	if diff := cmp.Diff([]string{"in.txt", "same.txt", "a.txt"}, names(articles)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var got []string
	for _, r := range refused {
		got = append(got, string(r.Cause)+" "+filepath.Base(r.Path))
	}
	if diff := cmp.Diff([]string{"LINK dir.txt", "LINK out.txt", "TYPE pipe.txt", "LINK up.txt"}, got); diff != "" {
		t.Errorf("refused -want +got:\n%s", diff)
	}
}
