"""What is coded: interactions, spheres, instruments, positions, invitations."""
