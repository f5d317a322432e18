package wallets

import (
	"errors"
	"os"
	"testing"
)

func TestTheKeyOfTheEnvironmentOpens(t *testing.T) {
	wallets, err := List(os.Getenv("PAYKORE_BASE_URL"), os.Getenv("PAYKORE_API_KEY_SANDBOX"))
	if err != nil || len(wallets) != 2 {
		t.Fatalf("got %v, %v", wallets, err)
	}
}

func TestAnotherKeyIsRefused(t *testing.T) {
	_, err := List(os.Getenv("PAYKORE_BASE_URL"), "no key")
	if !errors.Is(err, ErrKeyRefused) {
		t.Fatalf("got %v", err)
	}
}
